#include "completions.h"

#include "../option_table.h"

#include <string_view>

namespace {

/// `text` between single quotes, as all three shells take it.
std::string quoted(std::string_view text, bool is_fish = false) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += is_fish ? "\\'" : "'\\''";
    } else {
      out += c;
    }
  }
  return out + '\'';
}

std::string words_of(const OptionEntry& entry) {
  std::string words;
  for (const Word& word : entry.words) {
    if (!words.empty()) words += ' ';
    words += word.name;
  }
  return words;
}

/// Its names, as a pattern of the shell: `-o|--output`.
std::string pattern_of(const OptionEntry& entry) {
  std::string pattern;
  for (const std::string_view name : names_of(entry))
    pattern += (pattern.empty() ? "" : "|") + std::string(name);
  return pattern;
}

/// For _arguments, `text` may hold no brackets or colons of its own.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_value(const OptionEntry& entry) {
  const std::string head = may_be_alone(entry) ? "::" : ":";
  if (entry.takes == Takes::Path) return head + "file:_files";
  if (entry.takes != Takes::Choice) return head + "value: ";
  std::string value = head + "word:((";
  for (const Word& word : entry.words)
    value += std::string(word.name) + "\\:" + quoted(zsh_text(word.meaning)) + ' ';
  value.back() = ')';
  return value + ')';
}

}  // namespace

std::string bash_completion() {
  std::string options;
  std::string cases;
  for (const OptionEntry& entry : option_table()) {
    for (const std::string_view name : names_of(entry)) {
      const bool takes_value = entry.takes != Takes::Nothing && !may_be_alone(entry);
      options += std::string(name) + (takes_value && name.starts_with("--") ? "= " : " ");
    }
    if (entry.takes == Takes::Choice) {
      cases += "    " + pattern_of(entry) + ")\n      COMPREPLY=($(compgen -W '" + words_of(entry) +
               "' -- \"$word\"))\n      return ;;\n";
    } else if (entry.takes == Takes::Path) {
      cases += "    " + pattern_of(entry) + ")\n      _boxart_files \"$word\"\n      return ;;\n";
    } else if (entry.takes != Takes::Nothing) {
      cases += "    " + pattern_of(entry) + ")\n      return ;;\n";
    }
  }
  options.pop_back();
  return "# Completes boxart in bash.\n"
         "_boxart_files() {\n"
         "  compopt -o filenames 2>/dev/null\n"
         "  mapfile -t COMPREPLY < <(compgen -f -- \"$1\")\n"
         "}\n\n"
         "_boxart() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]}\n"
         "  COMPREPLY=()\n"
         "  # Behind --option= the equals sign is a word of its own.\n"
         "  if [[ $word == '=' ]]; then\n"
         "    word=\n"
         "  elif [[ $option == '=' ]]; then\n"
         "    option=${COMP_WORDS[COMP_CWORD - 2]}\n"
         "  elif [[ $option == --help || $option == -h ]]; then\n"
         "    option=\n"
         "  fi\n"
         "  case $option in\n" +
         cases +
         "  esac\n"
         "  if [[ $word == -* ]]; then\n"
         "    COMPREPLY=($(compgen -W '" +
         options +
         "' -- \"$word\"))\n"
         "    [[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace 2>/dev/null\n"
         "    return\n"
         "  fi\n"
         "  _boxart_files \"$word\"\n"
         "}\n"
         "complete -F _boxart boxart\n";
}

std::string zsh_completion() {
  std::string text = "#compdef boxart\n# Completes boxart in zsh.\n_arguments -s -S \\\n";
  for (const OptionEntry& entry : option_table()) {
    const auto names = names_of(entry);
    for (const std::string_view name : names) {
      std::string spec;
      if (names.size() > 1) {
        spec += '(';
        for (const std::string_view other : names)
          spec += (other == names.front() ? "" : " ") + std::string(other);
        spec += ')';
      }
      spec += name;
      if (entry.takes != Takes::Nothing) {
        // `--as=svg` or `--as svg`; `-osvg` or `-o svg`; of --help only the first.
        const bool is_long = name.starts_with("--");
        if (may_be_alone(entry)) {
          spec += is_long ? "=-" : "";
        } else {
          spec += is_long ? "=" : "+";
        }
      }
      spec += '[' + zsh_text(entry.brief) + ']';
      const bool has_value =
          entry.takes != Takes::Nothing && (!may_be_alone(entry) || name.starts_with("--"));
      if (has_value) spec += zsh_value(entry);
      text += "  " + quoted(spec) + " \\\n";
    }
  }
  return text + "  '*:graph:_files'\n";
}

std::string fish_completion() {
  std::string text = "# Completes boxart in fish.\n";
  for (const OptionEntry& entry : option_table()) {
    std::string line = "complete -c boxart";
    for (const std::string_view name : names_of(entry)) {
      const bool is_long = name.starts_with("--");
      line += (is_long ? " -l " : " -s ") + std::string(name.substr(is_long ? 2 : 1));
    }
    if (entry.takes == Takes::Path) line += " -r -F";
    if (entry.takes == Takes::Choice) {
      std::string words;
      for (const Word& word : entry.words)
        words += std::string(word.name) + "\\t" + quoted(word.meaning, true) + ' ';
      words.pop_back();
      line += may_be_alone(entry) ? " -f" : " -x";
      line += " -a \"" + words + '"';
    } else if (entry.takes != Takes::Nothing && entry.takes != Takes::Path) {
      line += " -x";
    }
    text += line + " -d " + quoted(entry.brief, true) + '\n';
  }
  return text;
}
