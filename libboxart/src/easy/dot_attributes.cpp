#include "easy/dot_attributes.h"

#include "base/ascii.h"
#include "easy/attribute_tables.h"
#include "easy/dot_color.h"
#include "easy/escapes.h"
#include "graph/html_brackets.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = EasyGraph::Kind;
using namespace easy_tables;

/// What neither the layout nor the painter follows.
constexpr std::array<std::string_view, 15> unfollowed{"autojoin",
                                                      "autosplit",
                                                      "autotitle",
                                                      "background",
                                                      "columns",
                                                      "format",
                                                      "gid",
                                                      "nodeclass",
                                                      "offset",
                                                      "origin",
                                                      "output",
                                                      "root",
                                                      "rotate",
                                                      "rows",
                                                      "size"};

std::vector<std::string> words_of(std::string_view text, std::string_view separators) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = text.find_first_not_of(separators, at);
    if (start == std::string_view::npos) break;
    at = std::min(text.find_first_of(separators, start), text.size());
    words.emplace_back(text.substr(start, at - start));
  }
  return words;
}

int whole_number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool is_border_style(std::string_view word) {
  constexpr std::array<std::string_view, 13> styles{"bold",
                                                    "bold-dash",
                                                    "broad",
                                                    "dashed",
                                                    "dot-dash",
                                                    "dot-dot-dash",
                                                    "dotted",
                                                    "double",
                                                    "none",
                                                    "solid",
                                                    "double-dash",
                                                    "wave",
                                                    "wide"};
  return std::ranges::find(styles, word) != styles.end();
}

/// Translates the attributes of one thing.
class Translator {
 public:
  Translator(Kind kind, std::map<std::string, Position>& ignored) : kind_(kind), ignored_(ignored) {}

  TextAttributes run(const EasyAttributes& attributes) {
    for (const auto& [name, raw] : attributes) {
      place_ = raw.place;
      add(name, raw.text);
    }
    // In the order in which most people write them.
    for (const char* const word : {"filled", "rounded", "bold", "dashed", "dotted", "solid"}) {
      if (style_.erase(word) > 0) style(word);
    }
    for (const std::string& word : style_)
      style(word);
    // As written for DOT: these take the place of what was translated.
    for (const auto& [name, raw] : attributes) {
      place_ = raw.place;
      if (name.starts_with("x-dot-")) set(name.substr(6), easy_value(raw.text));
      if (name.starts_with("x-html-")) {
        const std::string value = easy_value(raw.text);
        out_[name.substr(7)] = {
            .text = value, .is_html = !find_open_bracket(value), .place = place_};
      }
    }
    return std::move(out_);
  }

 private:
  void set(const std::string& name, std::string value) {
    out_[name] = {.text = std::move(value), .is_html = false, .place = place_};
  }

  void style(const std::string& word) {
    std::string& words = out_["style"].text;
    words += (words.empty() ? "" : ",") + word;
  }

  void add(const std::string& name, const std::string& raw) {
    if (name.starts_with("x-")) {
      if (!name.starts_with("x-dot-") && !name.starts_with("x-html-")) set(name, easy_value(raw));
      return;
    }
    if (name == "label") return set("label", easy_label(raw));
    const std::string value = easy_value(raw);
    if (name == "border") return add_border(value);
    if (name == "borderstyle") return add_border_style(value);
    if (name == "labelpos" && is_area()) {
      const std::string_view place = dot_word(label_places, value);
      if (!place.empty()) return set("labelloc", std::string(place));
    }
    if (name == "align" && is_area()) {
      const std::string_view side = dot_word(alignments, value);
      if (!side.empty()) return set("labeljust", std::string(side));
    }
    if (kind_ == Kind::Node && add_of_node(name, value)) return;
    if (kind_ == Kind::Edge && add_of_edge(name, value)) return;
    if (kind_ == Kind::Graph && add_of_graph(name, value)) return;
    if (std::ranges::find(unfollowed, name) != unfollowed.end()) ignored_.emplace(name, place_);
    const auto names = names_of(kind_);
    const auto found = std::ranges::find(names, name, &Pair::easy);
    if (found == names.end()) return set(name, value);
    const bool is_color = name.ends_with("color") || name == "fill";
    set(std::string(found->dot), is_color ? dot_color(value) : value);
  }

  bool is_area() const { return kind_ == Kind::Graph || kind_ == Kind::Group; }

  /// `bold dashed red`, `3px double`: a style, a width and a colour in any order.
  void add_border(const std::string& value) {
    // A colour may have blanks in its parentheses.
    const std::size_t bracket = value.find('(');
    if (bracket != std::string::npos) {
      const std::size_t start = value.find_last_of(' ', bracket) + 1;
      const std::size_t end = std::min(value.find(')', bracket), value.size() - 1) + 1;
      set_border_color(value.substr(start, end - start));
      return add_border(value.substr(0, start) + value.substr(end));
    }
    for (const std::string& word : words_of(value, " ")) {
      if (is_border_style(word)) {
        add_border_style(word);
      } else if (is_digit(word[0])) {
        set("borderwidth", word.substr(0, word.find_first_not_of("0123456789.")));
      } else {
        set_border_color(word);
      }
    }
  }

  void set_border_color(const std::string& value) {
    set(kind_ == Kind::Node ? "color" : "pencolor", dot_color(value));
  }

  void add_border_style(const std::string& value) {
    if (std::ranges::find(style_borders, value) != style_borders.end()) {
      style_.insert(value);
    } else if (value == "none") {
      set("peripheries", "0");
    } else if (value == "double" && kind_ == Kind::Node) {
      set("peripheries", "2");
    } else {
      set("borderstyle", value);
    }
  }

  bool add_of_node(const std::string& name, const std::string& value) {
    if (name == "fill") {
      set("fillcolor", dot_color(value));
      style_.insert("filled");
    } else if (name == "shape" && value == "rounded") {
      set("shape", "box");
      style_.insert("rounded");
    } else if (name == "shape" && value == "invisible") {
      set("shape", "box");
      style_.insert("invis");
    } else if (name == "shape") {
      const std::string_view shape = dot_word(shapes, value);
      set("shape", shape.empty() ? value : std::string(shape));
    } else {
      return false;
    }
    return true;
  }

  bool add_of_edge(const std::string& name, const std::string& value) {
    if (name == "style") {
      if (value != "solid") style_.insert(value == "invisible" ? "invis" : value);
    } else if (name == "color") {
      set("color", dot_color(value));
    } else if (name == "minlen") {
      // Cells of Graph::Easy's grid, of which every other one holds nodes.
      set("minlen", std::to_string((std::max(whole_number(value), 0) + 1) / 2));
    } else {
      return false;
    }
    return true;
  }

  bool add_of_graph(const std::string& name, const std::string& value) {
    if (name == "flow") {
      const std::string_view direction = dot_word(flows, value);
      set(direction.empty() ? "flow" : "rankdir",
          direction.empty() ? value : std::string(direction));
      return true;
    }
    return name == "type";  // it is in the graph's keyword
  }

  Kind kind_;
  std::map<std::string, Position>& ignored_;
  Position place_{};  // of what is translated
  TextAttributes out_{};
  std::set<std::string> style_{};
};

}  // namespace

TextAttributes dot_attributes(Kind kind,
                              const EasyAttributes& attributes,
                              std::map<std::string, Position>& ignored) {
  return Translator(kind, ignored).run(attributes);
}

}  // namespace boxart::internal
