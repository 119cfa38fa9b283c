// Tells what is wrong with a text, without exceptions.
#include <boxart/boxart.hpp>

#include <iostream>

int main() {
  for (const char* const text : {"digraph { a [shape=boks] }",
                                 "digraph { a-1 -> b }",
                                 "digraph { a [label=two words] }"}) {
    std::cout << text << '\n';
    for (const boxart::Diagnostic& one : boxart::check(text)) {
      const bool is_error = one.severity == boxart::Diagnostic::Severity::Error;
      std::cout << "  " << one.line << ':' << one.column << ": " << (is_error ? "" : "warning: ")
                << one.message << " [" << boxart::code_name(one.code) << "]\n";
      if (!one.hint.empty()) std::cout << "  hint: " << one.hint << '\n';
    }
  }
}
