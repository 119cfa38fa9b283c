#include "mermaid/read_er.h"

#include "base/stop_token.h"
#include "mermaid/characters.h"
#include "mermaid/common_statements.h"
#include "mermaid/er_relation.h"
#include "mermaid/label_text.h"
#include "mermaid/mermaid_styles.h"
#include "mermaid/scanner.h"
#include "mermaid/table_label.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace boxart::internal {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;

/// `type name PK "comment"`.
struct Attribute {
  std::array<std::string, 4> cells{};
};

struct Entity {
  std::string name;
  Position place{};
  std::string label{};
  std::vector<Attribute> attributes{};
  ClusterId owner = none<ClusterId>;  // the subgraph that it is in
  ClusterId frame = none<ClusterId>;  // that it is
};

struct Relationship {
  NodeId tail;
  NodeId head;
  ErRelation relation;
  std::string label;
  Position place;
};

class ErReader {
 public:
  ErReader(std::string_view text,
           std::size_t start,
           std::vector<Warning>& warnings,
           const Limits& limits)
      : scanner_(text, start, warnings), stop_(limits.stop) {}

  Diagram run() {
    scanner_.read_word();  // erDiagram
    while (skip_separators()) {
      stop_.ask_seldom(calls_, 64);
      read_statement();
    }
    if (!open_.empty()) {
      scanner_.fail(
          open_.back().start, "the subgraph that starts here has no 'end'", Code::Unclosed);
    }
    return finish();
  }

 private:
  struct Open {
    std::size_t start;
    NodeId name;
    DiagramFrame frame;
    std::vector<NodeId> members{};
  };

  bool skip_separators() {
    for (;;) {
      while (!scanner_.at_end() && (is_space(scanner_.peek()) || scanner_.peek() == ';'))
        scanner_.skip(1);
      if (!scanner_.sees("%%")) return !scanner_.at_end();
      scanner_.read_line();
    }
  }

  void read_statement() {
    if (skip_accessibility(scanner_)) return;
    const std::size_t start = scanner_.at();
    if (const auto direction = read_direction(scanner_)) {
      if (open_.empty()) {
        direction_ = *direction;
      } else {
        open_.back().frame.attributes["direction"] = {.text = std::string(*direction),
                                                      .place = scanner_.place(start)};
      }
    } else if (scanner_.sees_word("subgraph") && is_blank(scanner_.peek(8))) {
      open_subgraph();
    } else if (scanner_.sees_word("end") && !open_.empty()) {
      close_subgraph();
    } else if (!styles_.read(scanner_)) {
      read_relationship();
    }
  }

  void end_statement() {
    scanner_.skip_blanks();
    if (scanner_.at_end() || scanner_.peek() == '\n' || scanner_.peek() == ';' ||
        scanner_.sees("%%")) {
      return;
    }
    // Another entity may stand in the same line.
    const char c = scanner_.peek();
    const bool is_name = is_word_letter(c) || is_foreign(c) || c == '"';
    if (is_name && is_blank(scanner_.text()[scanner_.at() - 1])) return;
    scanner_.fail_here("a relationship is written a ||--o{ b : text");
  }

  std::optional<std::string> read_string() {
    if (scanner_.peek() != '"') return std::nullopt;
    const std::size_t start = scanner_.at();
    const std::size_t end = scanner_.text().find('"', start + 1);
    if (end == nowhere) {
      scanner_.fail(start, "the text that starts here has no '\"' at its end", Code::Quotes);
    }
    scanner_.go_to(end + 1);
    return std::string(scanner_.text().substr(start + 1, end - start - 1));
  }

  /// Letters of any script, digits, dashes, dots and asterisks.
  std::string read_letters() {
    const std::size_t start = scanner_.at();
    while (is_word_letter(scanner_.peek()) || is_foreign(scanner_.peek()) ||
           scanner_.peek() == '*' || (scanner_.peek() == '-' && scanner_.peek(1) != '-') ||
           (scanner_.peek() == '.' && scanner_.peek(1) != '.'))
      scanner_.skip(1);
    return std::string(scanner_.text().substr(start, scanner_.at() - start));
  }

  /// In quotes or plain.
  std::string read_name() {
    if (auto text = read_string()) return *text;
    std::string name = read_letters();
    if (name.empty()) scanner_.fail_here();
    return name;
  }

  NodeId get(const std::string& name, std::size_t at) {
    const auto found = names_.find(name);
    if (found != names_.end()) return found->second;
    const NodeId id = entities_.add({.name = name, .place = scanner_.place(at)});
    names_.emplace(name, id);
    return id;
  }

  NodeId read_entity() {
    const std::size_t start = scanner_.at();
    const std::string name = read_name();
    const NodeId id = get(name, start);
    if (!open_.empty()) open_.back().members.push_back(id);
    read_class(name);
    return id;
  }

  void read_class(const std::string& name) {
    const std::size_t start = scanner_.at();
    scanner_.skip_blanks();
    if (!scanner_.take(":::")) return scanner_.go_to(start);
    scanner_.skip_blanks();
    do {
      scanner_.take(",");
      styles_.add_class(name, std::string(scanner_.read_word()));
    } while (scanner_.peek() == ',');
  }

  /// `a ||--o{ b : text`, or an entity with its attributes.
  void read_relationship() {
    const NodeId tail = read_entity();
    scanner_.skip_blanks();
    const std::size_t at = scanner_.at();
    if (const auto relation = read_er_relation(scanner_)) {
      scanner_.skip_blanks();
      const NodeId head = read_entity();
      scanner_.skip_blanks();
      std::string label;
      if (scanner_.take(":")) {
        scanner_.skip_blanks();
        auto text = read_string();
        label = text ? std::move(*text) : std::string(read_description(scanner_));
      }
      relationships_.push_back({.tail = tail,
                                .head = head,
                                .relation = *relation,
                                .label = std::move(label),
                                .place = scanner_.place(at)});
      return end_statement();
    }
    if (scanner_.take("[")) {
      scanner_.skip_blanks();
      entities_[tail].label = read_name();
      scanner_.skip_blanks();
      if (!scanner_.take("]")) scanner_.fail_here("name[\"text\"]");
      read_class(entities_[tail].name);
      scanner_.skip_blanks();
    }
    if (scanner_.peek() == '{') read_attributes(tail);
    end_statement();
  }

  /// A word in a list of attributes; types may have blanks between tildes, `Map~int, text~`.
  std::string read_attribute_word() {
    if (scanner_.peek() == '`') {
      const std::size_t start = scanner_.at() + 1;
      const std::size_t end = scanner_.text().find('`', start);
      if (end != nowhere) {
        scanner_.go_to(end + 1);
        return std::string(scanner_.text().substr(start, end - start));
      }
    }
    const std::size_t start = scanner_.at();
    const std::size_t line = scanner_.line_end();
    int tildes = 0;
    for (; scanner_.at() < line && scanner_.peek() != '}'; scanner_.skip(1)) {
      const char c = scanner_.peek();
      if (c == '~') ++tildes;
      if (!is_space(c) && c != '"') continue;
      const std::size_t next = tildes % 2 == 0 ? nowhere : scanner_.text().find('~', scanner_.at());
      if (next == nowhere || next > line) break;
      scanner_.go_to(next);
      ++tildes;
    }
    return std::string(trimmed(scanner_.text().substr(start, scanner_.at() - start)));
  }

  static bool is_key(std::string_view word) { return word == "PK" || word == "FK" || word == "UK"; }

  /// `PK, FK` behind a name; empty where there are none.
  std::string read_keys() {
    std::string keys;
    for (;;) {
      const std::size_t start = scanner_.at();
      scanner_.skip_blanks();
      if (!keys.empty()) {
        if (!scanner_.take(",")) {
          scanner_.go_to(start);
          return keys;
        }
        scanner_.skip_space();
      }
      const std::string word(scanner_.read_word());
      if (!is_key(word)) {
        scanner_.go_to(start);
        return keys;
      }
      keys += (keys.empty() ? "" : ", ") + word;
    }
  }

  void read_attributes(NodeId of) {
    const std::size_t open = scanner_.at();
    scanner_.skip(1);
    for (;;) {
      scanner_.skip_space();
      if (scanner_.at_end()) {
        scanner_.fail(open, "the '{' that stands here is never closed", Code::Unclosed);
      }
      if (scanner_.take("}")) return;
      if (scanner_.sees("%%")) {
        scanner_.read_line();
        continue;
      }
      Attribute attribute;
      attribute.cells[0] = read_attribute_word();
      scanner_.skip_blanks();
      if (attribute.cells[0].empty() || scanner_.peek() == '\n' || scanner_.peek() == '}') {
        scanner_.fail_here("an attribute has a type and a name");
      }
      attribute.cells[1] = read_attribute_word();
      attribute.cells[2] = read_keys();
      const std::size_t here = scanner_.at();
      scanner_.skip_space();
      if (auto comment = read_string()) {
        attribute.cells[3] = std::move(*comment);
      } else {
        scanner_.go_to(here);
      }
      entities_[of].attributes.push_back(std::move(attribute));
    }
  }

  /// `subgraph name [title]`.
  void open_subgraph() {
    const std::size_t start = scanner_.at();
    if (open_.size() == static_cast<std::size_t>(deepest_frame)) {
      scanner_.fail(start, "subgraphs are nested too deeply", Code::TooDeep);
    }
    scanner_.skip(8);
    scanner_.skip_blanks();
    const std::size_t at = scanner_.at();
    std::string name;
    if (auto text = read_string()) {
      name = std::move(*text);
    } else {
      const std::size_t end =
          std::min(scanner_.text().find_first_of("[\n;", at), scanner_.text().size());
      name = trimmed(scanner_.text().substr(at, end - at));
      scanner_.go_to(end);
    }
    std::string title = name;
    scanner_.skip_blanks();
    if (scanner_.take("[")) {
      scanner_.skip_blanks();
      if (auto text = read_string()) {
        title = std::move(*text);
      } else {
        const std::size_t end = scanner_.text().find_first_of("]\n", scanner_.at());
        title = scanner_.text().substr(scanner_.at(),
                                       std::min(end, scanner_.text().size()) - scanner_.at());
        scanner_.go_to(std::min(end, scanner_.text().size()));
      }
      scanner_.skip_blanks();
      if (!scanner_.take("]")) scanner_.fail_here("subgraph name [title]");
    }
    DiagramFrame frame{.name = name};
    frame.attributes["label"] = dot_label(title, false, scanner_.place(at));
    open_.push_back({.start = start, .name = get(name, at), .frame = std::move(frame)});
    end_statement();
  }

  void close_subgraph() {
    scanner_.skip(3);
    Open open = std::move(open_.back());
    open_.pop_back();
    Entity& own = entities_[open.name];
    if (own.frame == none<ClusterId>) own.frame = frames_.add(std::move(open.frame));
    const ClusterId frame = own.frame;
    for (const NodeId member : open.members) {
      const bool is_free = entities_[member].owner == none<ClusterId> && member != open.name;
      if (is_free && !holds(member, open.name)) entities_[member].owner = frame;
    }
    owners_.resize(frames_.size(), none<NodeId>);
    owners_[index(frame)] = open.name;
    if (!open_.empty()) open_.back().members.push_back(open.name);
  }

  /// Is `inner` in the subgraph `outer`, however deep?
  bool holds(NodeId outer, NodeId inner) const {
    int depth = 0;
    for (NodeId at = inner; entities_[at].owner != none<ClusterId>;) {
      at = owners_[index(entities_[at].owner)];
      if (at == outer) return true;
      if (++depth > deepest_frame) {
        scanner_.fail(scanner_.at(), "subgraphs are nested too deeply", Code::TooDeep);
      }
    }
    return false;
  }

  TextAttributes attributes_of(const Entity& entity) const {
    MermaidTable table;
    table.title =
        entity.label.empty() ? code_lines(entity.name, true) : mermaid_lines(entity.label, true);
    std::array<bool, 4> has_column{true, true, false, false};
    for (const Attribute& attribute : entity.attributes) {
      for (std::size_t i = 2; i < has_column.size(); ++i)
        has_column[i] = has_column[i] || !attribute.cells[i].empty();
    }
    table.columns = static_cast<int>(std::ranges::count(has_column, true));
    std::vector<std::vector<MermaidLines>> rows;
    for (const Attribute& attribute : entity.attributes) {
      rows.emplace_back();
      for (std::size_t i = 0; i < has_column.size(); ++i) {
        if (!has_column[i]) continue;
        const std::string& text = attribute.cells[i];
        rows.back().push_back(code_lines(i == 0 ? with_types(text) : text, true));
      }
    }
    if (!rows.empty()) table.compartments.push_back(std::move(rows));
    TextAttributes attributes;
    add_table(table, styles_.style_of(entity.name), entity.place, attributes);
    return attributes;
  }

  /// `list~int~` as `list<int>`.
  static std::string with_types(const std::string& text) {
    std::string out;
    bool is_open = false;
    for (const char c : text) {
      if (c == '~') is_open = !is_open;
      out += c != '~' ? c : is_open ? '<' : '>';
    }
    return is_open ? text : out;
  }

  Diagram finish() {
    Diagram out;
    if (!direction_.empty()) out.attributes["rankdir"] = {.text = direction_};
    IdVector<NodeId, DiagramEnd> ends(entities_.size());
    for (const NodeId id : entities_.ids()) {
      const Entity& entity = entities_[id];
      if (entity.frame == none<ClusterId>) {
        ends[id].node = out.nodes.add(
            {.name = entity.name, .attributes = attributes_of(entity), .frame = entity.owner});
        continue;
      }
      ends[id].frame = entity.frame;
      DiagramFrame& frame = frames_[entity.frame];
      frame.outer = entity.owner;
      add_css_attributes(styles_.style_of(entity.name), CssOwner::Frame, frame.attributes);
    }
    out.frames = std::move(frames_);
    for (const Relationship& one : relationships_) {
      TextAttributes attributes;
      attributes["dir"] = {.text = "none"};
      if (!one.relation.is_identifying) attributes["style"] = {.text = "dashed"};
      TextValue label = dot_label(one.label, false, one.place);
      if (!label.empty()) attributes["label"] = std::move(label);
      if (!one.relation.tail.empty()) {
        attributes["taillabel"] = {.text = std::string(one.relation.tail)};
      }
      if (!one.relation.head.empty()) {
        attributes["headlabel"] = {.text = std::string(one.relation.head)};
      }
      out.edges.add(
          {.tail = ends[one.tail], .head = ends[one.head], .attributes = std::move(attributes)});
    }
    return out;
  }

  MermaidScanner scanner_;
  MermaidStyles styles_{};
  StopToken stop_;
  unsigned calls_ = 0;
  std::vector<Open> open_{};
  std::string direction_{};
  IdVector<NodeId, Entity> entities_{};  // and subgraphs, by their names
  std::map<std::string, NodeId, std::less<>> names_{};
  IdVector<ClusterId, DiagramFrame> frames_{};
  std::vector<NodeId> owners_{};  // the names of the subgraphs
  std::vector<Relationship> relationships_{};
};

}  // namespace

Diagram read_er(std::string_view text,
                std::size_t start,
                std::vector<Warning>& warnings,
                const Limits& limits) {
  return ErReader(text, start, warnings, limits).run();
}

}  // namespace boxart::internal
