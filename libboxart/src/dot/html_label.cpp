#include "dot/html_label.h"

#include "dot/entities.h"
#include "dot/html_table.h"
#include "text/utf8.h"
#include "text/wrap.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace boxart {
namespace {

/// Contents are nested values, which are walked and destroyed recursively.
constexpr std::size_t deepest = 100;
/// The largest COLSPAN and ROWSPAN.
constexpr int widest_span = 1000;

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if ('a' <= c && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

/// Text in which runs of blanks and newlines are one blank, and those at the ends none. A
/// no-break space is no blank here.
std::string collapsed(std::string_view text) {
  std::string out;
  bool pending = false;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      pending = !out.empty();
      continue;
    }
    if (pending) out += ' ';
    pending = false;
    out += c;
  }
  return out;
}

/// Collects the lines of one cell, or of a label without a table.
class LineCollector {
 public:
  explicit LineCollector(const TextRules& rules, Justify justify = Justify::Center)
      : rules_(&rules), justify_(justify) {}

  void add(std::string_view text) { line_ += text; }
  void end_line(std::optional<Justify> justify) {
    append_lines(label_, {.text = collapsed(line_)}, justify.value_or(justify_), *rules_);
    line_.clear();
  }
  Label take() {
    if (!collapsed(line_).empty()) end_line(std::nullopt);
    const bool blank =
        std::ranges::all_of(label_.lines, [](const LabelLine& line) { return line.text.empty(); });
    return blank ? Label{} : std::move(label_);
  }

 private:
  const TextRules* rules_;
  Justify justify_;
  std::string line_;
  Label label_;
};

/// The attributes of a tag, names in upper case.
class TagAttributes {
 public:
  explicit TagAttributes(const XML_Char** pairs) : pairs_(pairs) {}

  std::optional<std::string_view> find(std::string_view name) const {
    for (const XML_Char** pair = pairs_; *pair != nullptr; pair += 2) {
      if (upper(pair[0]) == name) return pair[1];
    }
    return std::nullopt;
  }
  std::optional<int> number(std::string_view name) const {
    const auto text = find(name);
    int value = 0;
    if (!text) return std::nullopt;
    const auto result = std::from_chars(text->data(), text->data() + text->size(), value);
    if (result.ec != std::errc()) return std::nullopt;
    return value;
  }
  std::optional<Justify> justify(std::string_view name) const {
    const std::string value = upper(find(name).value_or(""));
    if (value == "LEFT") return Justify::Left;
    if (value == "RIGHT") return Justify::Right;
    if (value == "CENTER") return Justify::Center;
    return std::nullopt;
  }

 private:
  const XML_Char** pairs_;
};

struct Table {
  int cell_border = 1;
  bool lined = false;  // has a cell with a border, a rule, or a table in it that has
  std::string port{};
  std::vector<std::vector<Content>> rows{};
  bool in_row = false;
};

struct Cell {
  Content place{};    // spans and port
  Content content{};  // of the table in it
  LineCollector lines;
  bool has_table = false;
};

/// Builds the content from expat's events. Tables and cells alternate: a table stands in a cell,
/// the first one in the label itself, which is cells_[0].
class Builder {
 public:
  explicit Builder(const TextRules& rules) : rules_(rules) {
    cells_.push_back({.lines = LineCollector(rules)});
  }

  bool malformed() const { return malformed_; }
  bool bordered() const { return bordered_; }
  Content take() { return finish(std::move(cells_.front())); }

  void start(const std::string& tag, const TagAttributes& attributes) {
    if (tag == "TABLE") {
      start_table(attributes);
    } else if (tag == "TR") {
      if (!in_table() || tables_.back().in_row) return fail();
      tables_.back().rows.emplace_back();
      tables_.back().in_row = true;
    } else if (tag == "TD") {
      start_cell(attributes);
    } else if (tag == "HR" || tag == "VR") {
      if (!in_table()) return fail();
      tables_.back().lined = true;
    } else if (tag == "BR") {
      if (in_table()) return fail();
      cells_.back().lines.end_line(attributes.justify("ALIGN"));
    } else if (tag == "IMG") {
      if (in_table()) return fail();
      cells_.back().lines.add(attributes.find("SRC").value_or(""));
    } else if (!is_font_tag(tag)) {
      fail();
    }
  }

  void end(const std::string& tag) {
    if (malformed_) return;
    if (tag == "TABLE") {
      end_table();
    } else if (tag == "TR") {
      tables_.back().in_row = false;
    } else if (tag == "TD") {
      Cell cell = std::move(cells_.back());
      cells_.pop_back();
      tables_.back().rows.back().push_back(finish(std::move(cell)));
    }
  }

  void text(std::string_view text) {
    if (malformed_) return;
    if (!in_table()) return cells_.back().lines.add(text);
    if (!collapsed(text).empty()) fail();
  }

 private:
  static bool is_font_tag(const std::string& tag) {
    static constexpr std::array<std::string_view, 9> tags{
        "HTML", "FONT", "B", "I", "U", "O", "S", "SUB", "SUP"};
    return std::ranges::find(tags, tag) != tags.end();
  }

  void fail() { malformed_ = true; }

  /// Between the tags of a table, outside its cells?
  bool in_table() const { return tables_.size() == cells_.size(); }

  void start_table(const TagAttributes& attributes) {
    if (in_table() || cells_.back().has_table || tables_.size() == deepest) return fail();
    const int border = attributes.number("BORDER").value_or(1);
    const int cell_border = attributes.number("CELLBORDER").value_or(border);
    bordered_ = bordered_ || border > 0;
    cells_.back().has_table = true;
    tables_.push_back({.cell_border = cell_border,
                       .lined = attributes.find("ROWS") || attributes.find("COLUMNS"),
                       .port = std::string(attributes.find("PORT").value_or(""))});
  }

  void end_table() {
    Table table = std::move(tables_.back());
    tables_.pop_back();
    bordered_ = bordered_ || table.lined;
    if (table.lined && !tables_.empty()) tables_.back().lined = true;
    Content grid = table_grid(std::move(table.rows));
    if (!table.lined && grid.kind == Content::Kind::Grid) {
      Content flat;
      flat.text = flatten(grid);
      grid = std::move(flat);
    }
    if (grid.port.empty()) grid.port = std::move(table.port);
    cells_.back().content = std::move(grid);
  }

  void start_cell(const TagAttributes& attributes) {
    if (!in_table() || !tables_.back().in_row) return fail();
    const auto span = [&attributes](std::string_view name) {
      return std::clamp(attributes.number(name).value_or(1), 1, widest_span);
    };
    Table& table = tables_.back();
    table.lined = table.lined || attributes.number("BORDER").value_or(table.cell_border) > 0;
    const Justify align = attributes.justify("ALIGN").value_or(Justify::Center);
    Cell cell{.lines = LineCollector(rules_, attributes.justify("BALIGN").value_or(align))};
    cell.place.port = attributes.find("PORT").value_or("");
    cell.place.column_span = span("COLSPAN");
    cell.place.row_span = span("ROWSPAN");
    cells_.push_back(std::move(cell));
  }

  /// What a cell holds, with the cell's own place and port.
  Content finish(Cell cell) {
    Label label = cell.lines.take();
    if (cell.has_table && !label.empty()) fail();
    Content content = std::move(cell.content);
    if (!cell.has_table) content.text = std::move(label);
    content.column_span = cell.place.column_span;
    content.row_span = cell.place.row_span;
    if (content.port.empty()) content.port = std::move(cell.place.port);
    return content;
  }

  const TextRules& rules_;
  std::vector<Table> tables_;
  std::vector<Cell> cells_;
  bool bordered_ = false;
  bool malformed_ = false;
};

void on_start(void* builder, const XML_Char* tag, const XML_Char** attributes) {
  auto* const self = static_cast<Builder*>(builder);
  if (!self->malformed()) self->start(upper(tag), TagAttributes(attributes));
}

void on_end(void* builder, const XML_Char* tag) {
  static_cast<Builder*>(builder)->end(upper(tag));
}

void on_text(void* builder, const XML_Char* text, int length) {
  static_cast<Builder*>(builder)->text({text, static_cast<std::size_t>(length)});
}

/// XML for expat: references that XML does not know become characters, stray `&` are escaped.
std::string as_xml(std::string_view text) {
  constexpr std::size_t longest_name = 10;
  std::string out = "<HTML>";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '&') {
      out += text[at];
      continue;
    }
    const std::size_t end = text.substr(at + 1, longest_name + 1).find(';');
    const std::string_view name =
        end == std::string_view::npos ? std::string_view{} : text.substr(at + 1, end);
    const auto value = name == "apos" ? std::optional<char32_t>(U'\'') : entity_value(name);
    if (!value) {
      out += "&amp;";
      continue;
    }
    if (*value < 0x80) {
      out += "&#" + std::to_string(static_cast<unsigned>(*value)) + ";";
    } else {
      append_utf8(out, *value);
    }
    at += end + 1;
  }
  return out + "</HTML>";
}

/// The text of something that is no HTML-like label: tags dropped, a line for each tag that would
/// begin one.
Label without_tags(std::string_view text, const TextRules& rules) {
  LineCollector lines(rules);
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '<') {
      const std::size_t end = std::min(text.find('<', at), text.size());
      lines.add(decode_entities(text.substr(at, end - at)));
      at = end;
      continue;
    }
    const bool comment = text.substr(at).starts_with("<!--");
    const std::size_t end = comment ? text.find("-->", at) : text.find('>', at);
    const std::size_t slash = at + 1 < text.size() && text[at + 1] == '/' ? 1 : 0;
    const std::string tag = upper(text.substr(at + 1 + slash, 5));
    const bool breaks = tag.starts_with("BR") || tag.starts_with("TR") || tag.starts_with("TD") ||
                        tag.starts_with("TABLE");
    if (!comment && breaks) lines.end_line(std::nullopt);
    if (end == std::string_view::npos) break;
    at = end + (comment ? 3 : 1);
  }
  Label label = lines.take();
  std::erase_if(label.lines, [](const LabelLine& line) { return line.text.empty(); });
  return label;
}

}  // namespace

HtmlLabel html_label(std::string_view text, const TextRules& rules) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
      XML_ParserCreate("UTF-8"), XML_ParserFree);
  Builder builder(rules);
  XML_SetUserData(parser.get(), &builder);
  XML_SetElementHandler(parser.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  const std::string xml = as_xml(text);
  const XML_Status status =
      XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
  Content content;
  if (status == XML_STATUS_OK && !builder.malformed()) content = builder.take();
  if (status != XML_STATUS_OK || builder.malformed()) {
    Content stripped;
    stripped.text = without_tags(text, rules);
    return {.content = std::move(stripped), .bordered = false, .well_formed = false};
  }
  return {.content = std::move(content), .bordered = builder.bordered(), .well_formed = true};
}

}  // namespace boxart
