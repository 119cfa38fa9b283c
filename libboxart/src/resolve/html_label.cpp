#include "resolve/html_label.h"

#include "base/ascii.h"
#include "resolve/attributes.h"
#include "resolve/close_lines.h"
#include "resolve/expat.h"
#include "resolve/html_table.h"
#include "resolve/html_tags.h"
#include "resolve/html_text.h"
#include "text/entities.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// Contents are nested values, which are walked and destroyed recursively.
constexpr std::size_t max_table_depth = 100;
/// The largest COLSPAN and ROWSPAN.
constexpr int widest_span = 1000;

/// The largest padding, in cells.
constexpr int max_padding = 20;

struct Table {
  int cell_border = 1;
  int padding = 0;  // in points
  int spacing = 0;
  Content outer{};  // lines, port, colours and size of the whole
  TableRules rules{};
  std::vector<std::vector<Content>> rows{};
  bool in_row = false;
  bool transparent = false;  // can't its lines be seen, nor those of cells without a colour?
};

struct Cell {
  Content content{};  // all but the text; the parts of the table in it
  HtmlText text;
  std::optional<Justify> align = Justify::Center;  // nothing: each line by itself
  bool has_table = false;
  std::string link{};        // as written
  bool transparent = false;  // as of tables
};

/// Builds the content from expat's events. Tables and cells alternate: a table stands in a cell,
/// the first one in the label itself, which is cells_[0].
class Builder {
 public:
  Builder(const TextRules& rules, std::string_view scheme, bool transparent)
      : rules_(rules), scheme_(scheme) {
    cells_.push_back({.text = HtmlText(rules), .align = std::nullopt, .transparent = transparent});
  }

  std::string_view scheme() const { return scheme_; }
  bool malformed() const { return malformed_; }
  HtmlLabel take() {
    label_.content = finish(std::move(cells_.front()));
    label_.well_formed = !malformed_;
    return std::move(label_);
  }

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
      add_rule(tag == "HR");
    } else if (tag == "BR") {
      if (in_table()) return fail();
      cells_.back().text.end_line(attributes.justify("ALIGN"));
    } else if (tag == "IMG") {
      if (in_table()) return fail();
      cells_.back().text.add(image_text(attributes, rules_.widths), styles_.back());
    } else if (is_font_tag(tag)) {
      styles_.push_back(with_tag(styles_.back(), tag, attributes));
    } else {
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
    } else if (is_font_tag(tag)) {
      styles_.pop_back();
    }
  }

  void text(std::string_view text) {
    if (malformed_) return;
    if (!in_table()) return cells_.back().text.add(text, styles_.back());
    if (!is_blank(text)) fail();
  }

 private:
  void fail() { malformed_ = true; }

  /// Between the tags of a table, outside its cells?
  bool in_table() const { return tables_.size() == cells_.size(); }

  static int border_of(const TagAttributes& attributes, std::string_view name, int otherwise) {
    return attributes.number(name).value_or(otherwise);
  }

  static bool is_invisible(const TagAttributes& attributes) {
    return attributes.has_style("INVIS") || attributes.has_style("INVISIBLE");
  }

  void start_table(const TagAttributes& attributes) {
    if (in_table() || cells_.back().has_table || tables_.size() == max_table_depth) return fail();
    const int border = border_of(attributes, "BORDER", 1);
    const bool transparent = attributes.is_transparent("COLOR").value_or(cells_.back().transparent);
    const bool drawn = border > 0 && !is_invisible(attributes) && !transparent;
    Table table{.cell_border = border_of(attributes, "CELLBORDER", border),
                .padding = border_of(attributes, "CELLPADDING", 2),
                .spacing = border_of(attributes, "CELLSPACING", 2),
                .transparent = transparent};
    table.outer.port = attributes.find("PORT").value_or("");
    table.outer.lines = drawn ? attributes.sides() : no_side;
    table.outer.minimum_width = attributes.size().width;
    table.outer.minimum_height = attributes.size().height;
    table.outer.fill = attributes.color("BGCOLOR");
    table.outer.line_color = attributes.color("COLOR");
    table.rules.all_rows = attributes.find("ROWS").has_value() && !transparent;
    table.rules.all_columns = attributes.find("COLUMNS").has_value() && !transparent;
    if (tables_.empty() && drawn) {
      label_.rounded = attributes.has_style("ROUNDED");
      if (attributes.has_style("DASHED")) label_.dash = Dash::Dashed;
      if (attributes.has_style("DOTTED")) label_.dash = Dash::Dotted;
    }
    label_.has_border = label_.has_border || table.outer.lines != no_side || table.rules.all_rows ||
                        table.rules.all_columns;
    cells_.back().has_table = true;
    tables_.push_back(std::move(table));
  }

  void end_table() {
    Table table = std::move(tables_.back());
    tables_.pop_back();
    const bool has_border = table.cell_border > 0 && !table.transparent;
    table.rules.fill_lines = has_border ? every_side : no_side;
    Content grid = table_grid(std::move(table.rows), table.rules);
    if (grid.parts.empty() && grid.kind == Content::Kind::Grid) grid.lines = no_side;
    grid.lines |= table.outer.lines;
    if (grid.port.empty()) grid.port = std::move(table.outer.port);
    grid.minimum_width = std::max(grid.minimum_width, table.outer.minimum_width);
    grid.minimum_height = std::max(grid.minimum_height, table.outer.minimum_height);
    if (!grid.fill) grid.fill = table.outer.fill;
    if (!grid.line_color) grid.line_color = table.outer.line_color;
    close_lines(grid);
    cells_.back().content = with_place_of(std::move(cells_.back().content), std::move(grid));
  }

  /// A rule after what there is of the table; those at its rim are drawn by its border alone.
  void add_rule(bool between_rows) {
    if (!in_table()) return fail();
    Table& table = tables_.back();
    if (table.transparent) return;
    label_.has_border = true;
    if (between_rows && !table.rows.empty()) {
      table.rules.after_rows.push_back(static_cast<int>(table.rows.size()) - 1);
    } else if (!between_rows && table.in_row && !table.rows.back().empty()) {
      table.rows.back().back().lines |= bit(Side::East);
    }
  }

  void start_cell(const TagAttributes& attributes) {
    if (!in_table() || !tables_.back().in_row) return fail();
    const auto span = [&attributes](std::string_view name) {
      return std::clamp(attributes.number(name).value_or(1), 1, widest_span);
    };
    const Table& table = tables_.back();
    const bool transparent = attributes.is_transparent("COLOR").value_or(table.transparent);
    const bool lined = border_of(attributes, "BORDER", table.cell_border) > 0 &&
                       !is_invisible(attributes) && !transparent;
    const Justify align = attributes.justify("ALIGN").value_or(Justify::Center);
    Cell cell{.text = HtmlText(rules_, attributes.justify("BALIGN").value_or(align)),
              .align = align};
    if (upper(attributes.find("ALIGN").value_or("")) == "TEXT") cell.align.reset();
    cell.transparent = transparent;
    Content& content = cell.content;
    content.port = attributes.find("PORT").value_or("");
    content.column_span = span("COLSPAN");
    content.row_span = span("ROWSPAN");
    content.lines = lined ? attributes.sides() : no_side;
    content.align = attributes.vertical_align();
    content.minimum_width = attributes.size().width;
    content.minimum_height = attributes.size().height;
    content.fill = attributes.color("BGCOLOR");
    content.line_color = attributes.color("COLOR");
    cell.link = attributes.find("HREF").value_or(attributes.find("URL").value_or(""));
    // Borders are shared, so what cells stand apart shows only where there are none.
    const int points = border_of(attributes, "CELLPADDING", table.padding) +
                       (lined ? 0 : border_of(attributes, "CELLSPACING", table.spacing) / 2);
    content.padding = std::clamp(static_cast<int>(points / points_a_column), 1, max_padding);
    content.padding_rows = std::clamp(static_cast<int>(points / points_a_row), 0, max_padding);
    label_.has_border = label_.has_border || content.lines != no_side;
    cells_.push_back(std::move(cell));
  }

  /// A table's grid in the place of its cell.
  static Content with_place_of(Content cell, Content grid) {
    grid.column_span = cell.column_span;
    grid.row_span = cell.row_span;
    grid.lines |= cell.lines;
    if (grid.port.empty()) grid.port = std::move(cell.port);
    grid.minimum_width = std::max(grid.minimum_width, cell.minimum_width);
    grid.minimum_height = std::max(grid.minimum_height, cell.minimum_height);
    if (!grid.fill) grid.fill = cell.fill;
    if (!grid.line_color) grid.line_color = cell.line_color;
    return grid;
  }

  Content finish(Cell cell) {
    Label label = cell.text.take();
    if (cell.has_table && !label.empty()) fail();
    if (cell.has_table) return std::move(cell.content);
    cell.content.text =
        cell.align ? justified_block(std::move(label), *cell.align) : std::move(label);
    cell.content.text.link = std::move(cell.link);
    return std::move(cell.content);
  }

  const TextRules& rules_;
  std::string_view scheme_;
  HtmlLabel label_{};
  std::vector<Table> tables_{};
  std::vector<Cell> cells_{};
  std::vector<TextStyle> styles_{TextStyle{}};
  bool malformed_ = false;
};

void on_start(void* builder, const XML_Char* tag, const XML_Char** attributes) {
  auto* const self = static_cast<Builder*>(builder);
  if (!self->malformed()) self->start(upper(tag), TagAttributes(attributes, self->scheme()));
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
  HtmlText lines(rules);
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

HtmlLabel html_label(std::string_view text,
                     const TextRules& rules,
                     std::string_view scheme,
                     bool transparent) {
  const Expat& xml_parser = expat();
  const std::unique_ptr<XML_ParserStruct, decltype(xml_parser.free)> parser(
      xml_parser.create("UTF-8"), xml_parser.free);
  Builder builder(rules, scheme, transparent);
  xml_parser.set_user_data(parser.get(), &builder);
  xml_parser.set_element_handlers(parser.get(), on_start, on_end);
  xml_parser.set_text_handler(parser.get(), on_text);
  const std::string xml = as_xml(text);
  const XML_Status status =
      xml_parser.parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
  if (status == XML_STATUS_OK && !builder.malformed()) {
    HtmlLabel label = builder.take();
    if (label.well_formed) return label;
  }
  HtmlLabel stripped;
  stripped.content.text = without_tags(text, rules);
  return stripped;
}

}  // namespace boxart::internal
