// The language of Mermaid, with options in the first two bytes.

#include "check_drawing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  boxart::Options options = fuzz_options(bytes);
  options.from = boxart::Source::Mermaid;
  require_sound(bytes.rest(), options);
  return 0;
}
