#include "mermaid/mermaid_styles.h"

#include "mermaid/characters.h"
#include "mermaid/split.h"

#include <algorithm>

namespace boxart::internal {
namespace {

constexpr std::size_t max_classes = 16;  // that one statement gives

/// Names with commas between them, and maybe blanks behind these; or all in quotes.
std::vector<std::string> read_names(MermaidScanner& scanner) {
  if (scanner.take("\"")) {
    const std::string_view line = scanner.text().substr(0, scanner.line_end());
    const std::size_t end = std::min(line.find('"', scanner.at()), line.size());
    const std::string_view names = line.substr(scanner.at(), end - scanner.at());
    scanner.go_to(std::min(end + 1, line.size()));
    scanner.skip_blanks();
    return split_at_commas(names);
  }
  std::string all;
  do {
    const std::size_t start = scanner.at();
    while (!scanner.at_end() && !is_blank(scanner.peek()))
      scanner.skip(1);
    all += scanner.text().substr(start, scanner.at() - start);
    scanner.skip_blanks();
  } while (all.ends_with(',') && !scanner.at_end() && scanner.peek() != '\n');
  return split_at_commas(all);
}

void add(const CssStyle& more, CssStyle& style) {
  for (const auto& [name, value] : more)
    style[name] = value;
}

}  // namespace

bool MermaidStyles::read(MermaidScanner& scanner) {
  for (const std::string_view word : {"classDef", "class", "cssClass", "style"}) {
    if (!scanner.sees_word(word) || !is_blank_within_line(scanner.peek(word.size()))) continue;
    scanner.skip(word.size());
    scanner.skip_blanks();
    const std::vector<std::string> names = read_names(scanner);
    const Position place = scanner.place();
    const std::string_view rest = scanner.read_line();
    if (word == "class" || word == "cssClass") {
      const std::size_t end = std::min(rest.find_first_of(";"), rest.size());
      std::vector<std::string> classes = split_at_commas(rest.substr(0, end));
      classes.resize(std::min(classes.size(), max_classes));
      for (const std::string& name : names) {
        for (const std::string& class_name : classes)
          add_class(name, class_name);
      }
      return true;
    }
    CssStyle style;
    add_css(rest, place, style);
    for (const std::string& name : names)
      add(style, word == "style" ? own_[name] : classes_[name]);
    return true;
  }
  return false;
}

void MermaidStyles::add_class(const std::string& name, const std::string& class_name) {
  classes_of_[name].push_back(class_name);
}

void MermaidStyles::add_style(const std::string& name, std::string_view css, Position place) {
  add_css(css, place, own_[name]);
}

CssStyle MermaidStyles::style_of(const std::string& name) const {
  CssStyle style;
  const auto add_class = [&](const std::string& class_name) {
    const auto found = classes_.find(class_name);
    if (found != classes_.end()) add(found->second, style);
  };
  add_class("default");
  const auto classes = classes_of_.find(name);
  if (classes != classes_of_.end()) {
    for (const std::string& class_name : classes->second)
      add_class(class_name);
  }
  const auto own = own_.find(name);
  if (own != own_.end()) add(own->second, style);
  return style;
}

}  // namespace boxart::internal
