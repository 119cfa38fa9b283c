#include "easy/easy_attributes.h"

#include "easy/attribute_tables.h"
#include "easy/dot_attributes.h"
#include "easy/escapes.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace boxart::internal {
namespace {

using Kind = EasyGraph::Kind;
using namespace easy_tables;

std::set<std::string> words_of(std::string_view list) {
  std::set<std::string> words;
  std::string word;
  for (const char c : list) {
    if (c != ',' && c != ' ') {
      word += c;
    } else if (!word.empty()) {
      words.insert(word);
      word.clear();
    }
  }
  if (!word.empty()) words.insert(word);
  return words;
}

/// Do two values of an attribute mean the same?
bool are_alike(const std::string& name, const TextValue* a, const TextValue* b) {
  if (a == nullptr || b == nullptr) return a == b;
  if (name != "style" || a->is_html || b->is_html) return *a == *b;
  return words_of(a->text) == words_of(b->text);
}

const TextValue* find(const TextAttributes& attributes, const std::string& name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? nullptr : &found->second;
}

/// Names that mean in Graph::Easy's language what they mean in DOT files that boxart reads.
constexpr std::array<std::string_view, 16> common{"align",
                                                  "arrowshape",
                                                  "arrowstyle",
                                                  "autolabel",
                                                  "basename",
                                                  "borderstyle",
                                                  "borderwidth",
                                                  "class",
                                                  "colorscheme",
                                                  "end",
                                                  "fontsize",
                                                  "pointshape",
                                                  "pointstyle",
                                                  "start",
                                                  "textstyle",
                                                  "textwrap"};

/// Shapes of Graph::Easy's, but for those that are boxes.
constexpr std::array<std::string_view, 16> easy_shapes{"circle",
                                                       "diamond",
                                                       "ellipse",
                                                       "hexagon",
                                                       "house",
                                                       "invhouse",
                                                       "invtrapezium",
                                                       "invtriangle",
                                                       "none",
                                                       "octagon",
                                                       "parallelogram",
                                                       "pentagon",
                                                       "point",
                                                       "septagon",
                                                       "triangle",
                                                       "trapezium"};

/// What most likely gives the attributes again.
class Guess {
 public:
  Guess(Kind kind, const TextAttributes& attributes) : kind_(kind), attributes_(attributes) {}

  EasyAttributes run() {
    for (const auto& [name, value] : attributes_) {
      if (!value.is_html) add(name, value.text);
    }
    const TextValue* const style = find(attributes_, "style");
    if (style != nullptr && !style->is_html) add_style(words_of(style->text));
    return std::move(out_);
  }

 private:
  void set(std::string_view name, std::string_view value) {
    if (!value.empty()) out_[std::string(name)] = std::string(value);
  }
  void set_plain(std::string_view name, const std::string& value) {
    set(name, to_easy_text(value));
  }

  void add(const std::string& name, const std::string& value) {
    const bool is_area = kind_ == Kind::Graph || kind_ == Kind::Group;
    if (name == "label") {
      set(name, value.empty() ? " " : to_easy_label(value));
    } else if (name == "peripheries" && value == "0" && kind_ != Kind::Edge) {
      set("borderstyle", "none");
    } else if (name == "peripheries" && value == "2" && kind_ == Kind::Node) {
      set("borderstyle", "double");
    } else if (name == "labelloc" && is_area) {
      set("labelpos", easy_word(label_places, value));
    } else if (name == "labeljust" && is_area) {
      set("align", easy_word(alignments, value));
    } else if (name == "rankdir" && kind_ == Kind::Graph) {
      set("flow", easy_word(flows, value));
    } else if (name == "shape" && kind_ == Kind::Node) {
      if (std::ranges::find(easy_shapes, value) != easy_shapes.end()) set("shape", value);
    } else if (name == "minlen" && kind_ == Kind::Edge) {
      if (value.size() < 4 && value.find_first_not_of("0123456789") == std::string::npos) {
        set("minlen", std::to_string(std::max(2 * std::stoi("0" + value) - 1, 0)));
      }
    } else if (name == "color" && kind_ == Kind::Edge) {
      set_plain("color", value);
    } else if (std::ranges::find(common, name) != common.end()) {
      set_plain(name, value);
    } else {
      set_plain(easy_name_of(name), value);
    }
  }

  /// Nothing, under which nothing is set, for names without a like.
  std::string_view easy_name_of(const std::string& name) const {
    const auto names = names_of(kind_);
    const auto found = std::ranges::find(names, name, &Pair::dot);
    return found == names.end() ? std::string_view{} : found->easy;
  }

  void add_style(std::set<std::string> words) {
    const auto take = [&words](const std::string& word) { return words.erase(word) > 0; };
    if (kind_ == Kind::Node) {
      const TextValue* const fill = find(attributes_, "fillcolor");
      if (take("filled") && fill != nullptr) set_plain("fill", fill->text);
      if (take("rounded")) set("shape", "rounded");
      if (take("invis")) set("shape", "invisible");
    }
    if (words.size() != 1) return;
    const std::string& word = *words.begin();
    if (kind_ == Kind::Edge) {
      set_plain("style", word == "invis" ? "invisible" : word);
    } else if (std::ranges::find(style_borders, word) != style_borders.end()) {
      set("borderstyle", word);
    }
  }

  Kind kind_;
  const TextAttributes& attributes_;
  EasyAttributes out_{};
};

/// Graph::Easy's name of an attribute that is DOT's.
std::string foreign_name(const std::string& name, bool is_html) {
  return (is_html ? "x-html-" : "x-dot-") + name;
}

}  // namespace

EasyAttributes easy_attributes(Kind kind, const TextAttributes& attributes) {
  EasyAttributes out = Guess(kind, attributes).run();
  out.erase("");
  std::map<std::string, Position> ignored;
  const TextAttributes again = dot_attributes(kind, out, ignored);
  // A node is a box when it isn't anything else.
  const auto is_usual = [kind](const std::string& name, const TextValue& value) {
    return kind == Kind::Node && name == "shape" && value.text == "box";
  };
  bool has_more = false;
  for (const auto& [name, value] : again) {
    if (find(attributes, name) == nullptr && !is_usual(name, value)) has_more = true;
  }
  // What would say more than was said is not said at all.
  if (has_more) out.clear();
  const TextAttributes reached = has_more ? TextAttributes{} : again;
  for (const auto& [name, value] : attributes) {
    if (is_usual(name, value) && find(reached, name) == nullptr) continue;
    if (are_alike(name, find(reached, name), &value)) continue;
    out[foreign_name(name, value.is_html)] = to_easy_text(value.text);
  }
  return out;
}

}  // namespace boxart::internal
