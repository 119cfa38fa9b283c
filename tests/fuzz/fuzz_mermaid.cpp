// The language of Mermaid, with options in the first two bytes.

#include "check_drawing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  boxart::Options options = fuzz_options(bytes);
  options.from = boxart::Source::Mermaid;
  // It tells the names of frames, which are others in DOT.
  if (options.format == boxart::Format::Json) options.format = boxart::Format::Boxart;
  require_sound(bytes.rest(), options);
  return 0;
}
