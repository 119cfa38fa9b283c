#include "check_drawing.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace {

/// The length of the character at the start of `text`, and its code point; nothing when it is no
/// UTF-8.
struct Character {
  std::size_t length;
  unsigned value;
};
std::optional<Character> first_character(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return Character{.length = 1, .value = lead};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return std::nullopt;
  unsigned value = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return std::nullopt;
    value = value << 6U | (byte(i) & 0x3FU);
  }
  constexpr std::array<unsigned, 5> least{0, 0, 0x80, 0x800, 0x10000};
  const bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < least[length] || value > 0x10FFFF || is_surrogate) return std::nullopt;
  return Character{.length = length, .value = value};
}

/// A drawing, or nothing when the text can't be read or is too large.
std::optional<std::string> drawn(std::string_view text, boxart::Options options) {
  options.limits = fuzz_limits();
  try {
    return boxart::render(text, options).text;
  } catch (const boxart::Error&) {
    return std::nullopt;
  }
}

/// The graph, as DOT and read back, gives the same drawing.
void require_written_back(std::string_view text,
                          const boxart::Options& options,
                          const std::string& drawing) {
  boxart::Options writing = options;
  writing.format = boxart::Format::Dot;
  const std::optional<std::string> dot = drawn(text, writing);
  require(dot.has_value(), "what can be drawn can be written", text);
  boxart::Options reading = options;
  reading.from = boxart::Source::Dot;
  reading.limits = fuzz_limits();
  try {
    const std::string again = boxart::render(*dot, reading).text;
    if (again != drawing) {
      std::fprintf(stderr, "%s\n%s\n%s\n", drawing.c_str(), dot->c_str(), again.c_str());
    }
    require(again == drawing, "what is written reads back to the same drawing", *dot);
  } catch (const boxart::LimitError&) {
    // It is longer, and so may be its reading.
  } catch (const boxart::Error& error) {
    require(false, error.what(), *dot);
  }
}

/// What is written as a flowchart of Mermaid's is read, and written again it is the same; where
/// nothing is told to be lost, it is drawn the same.
void require_written_as_mermaid(std::string_view text, boxart::Source from) {
  boxart::Options writing;
  writing.from = from;
  writing.format = boxart::Format::Mermaid;
  writing.limits = fuzz_limits();
  boxart::Options reading;
  reading.from = boxart::Source::Mermaid;
  reading.limits = fuzz_limits();
  boxart::Rendering flowchart;
  std::string drawing;
  try {
    flowchart = boxart::render(text, writing);
    boxart::Options drawing_options;
    drawing_options.from = from;
    drawing_options.limits = fuzz_limits();
    drawing = boxart::render(text, drawing_options).text;
  } catch (const boxart::Error&) {
    return;
  }
  try {
    const std::string again = boxart::render(flowchart.text, reading).text;
    const bool is_lost = std::ranges::any_of(
        flowchart.warnings, [](const boxart::Warning& w) { return w.code == boxart::Code::Lost; });
    const bool is_document = flowchart.text.starts_with("```");
    if (again != drawing && !is_lost && !is_document) {
      std::fprintf(stderr, "%s\n%s\n", drawing.c_str(), again.c_str());
      require(false, "what Mermaid has words for is drawn the same", flowchart.text);
    }
    reading.format = boxart::Format::Mermaid;
    if (!is_document) {
      require(boxart::render(flowchart.text, reading).text == flowchart.text,
              "what is written as Mermaid is written the same again",
              flowchart.text);
    }
  } catch (const boxart::LimitError&) {
    // It is longer, and so may be its reading.
  } catch (const boxart::Error& error) {
    require(false, error.what(), flowchart.text);
  }
}

}  // namespace

unsigned Bytes::next() {
  if (bytes_.empty()) return 0;
  const auto byte = static_cast<unsigned char>(bytes_.front());
  bytes_.remove_prefix(1);
  return byte;
}

std::string_view Bytes::text() {
  const std::size_t size = std::min<std::size_t>(next(), bytes_.size());
  const std::string_view text = bytes_.substr(0, size);
  bytes_.remove_prefix(size);
  return text;
}

void require(bool holds, std::string_view law, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr,
               "This doesn't hold: %.*s\n%.*s\n",
               static_cast<int>(law.size()),
               law.data(),
               static_cast<int>(what.size()),
               what.data());
  std::abort();
}

boxart::Limits fuzz_limits() {
  constexpr int max_questions = 4000;
  return {.nodes = 40, .edges = 80, .cells = 100'000, .stop = [asked = 0]() mutable {
            return ++asked > max_questions;
          }};
}

boxart::Options fuzz_options(Bytes& bytes) {
  using boxart::Density;
  using boxart::Direction;
  using boxart::Format;
  boxart::Options options;
  const unsigned first = bytes.next();
  const unsigned second = bytes.next();
  constexpr std::array formats{
      Format::Boxart, Format::Ascii, Format::Html, Format::Svg, Format::Json};
  constexpr std::array densities{Density::Compact, Density::Dense, Density::Normal, Density::Roomy};
  options.format = formats[first % formats.size()];
  options.density = densities[second % densities.size()];
  if ((first & 0x80U) != 0) options.direction = static_cast<Direction>(second / 4 % 4);
  if ((second & 0x10U) != 0) options.wrap = static_cast<int>(second / 32 * 5);
  if ((second & 0x40U) != 0) options.colors = boxart::ColorDepth::Colors256;
  options.links = (second & 0x80U) != 0;
  options.ascii_labels = (first & 0x40U) != 0;
  if ((first & 0x20U) != 0) options.turns = boxart::Turns::Square;
  return options;
}

void require_readable(std::string_view drawing, bool may_have_sequences) {
  constexpr unsigned escape = 0x1B;
  for (std::size_t at = 0; at < drawing.size();) {
    const std::optional<Character> character = first_character(drawing.substr(at));
    require(character.has_value(), "a drawing is UTF-8", drawing);
    const unsigned value = character->value;
    const bool is_control = value < 0x20 || (value >= 0x7F && value < 0xA0);
    const bool is_known = value == '\n' || (may_have_sequences && value == escape);
    require(!is_control || is_known, "a drawing has no control characters", drawing);
    at += character->length;
  }
}

void require_sound(std::string_view text, const boxart::Options& options) {
  const std::optional<std::string> drawing = drawn(text, options);
  if (!drawing) return;
  const bool is_text =
      options.format == boxart::Format::Boxart || options.format == boxart::Format::Ascii;
  const bool has_sequences =
      is_text && (options.colors != boxart::ColorDepth::None || options.links);
  require_readable(*drawing, has_sequences);
  // Each takes as long as the drawing itself.
  if (text.size() % 2 == 0) {
    require(drawn(text, options) == drawing, "the same text gives the same drawing", text);
  } else if (text.size() % 4 == 1) {
    require_written_back(text, options, *drawing);
  } else {
    require_written_as_mermaid(text, options.from);
  }
}
