#include "output/detail/glyph_run.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace boxart::internal {

void append_glyphs(std::string& text, std::string_view glyph, int count) {
  constexpr int few = 4;
  if (count <= few) {
    for (; count > 0; --count)
      text += glyph;
    return;
  }
  if (glyph.size() == 1) {
    text.append(static_cast<std::size_t>(count), glyph.front());
    return;
  }
  const std::size_t start = text.size();
  const std::size_t wanted = static_cast<std::size_t>(count) * glyph.size();
  text.resize(start + wanted);
  char* const out = text.data() + start;
  std::memcpy(out, glyph.data(), glyph.size());
  for (std::size_t done = glyph.size(); done < wanted;) {
    const std::size_t part = std::min(done, wanted - done);
    std::memcpy(out + done, out, part);
    done += part;
  }
}

}  // namespace boxart::internal
