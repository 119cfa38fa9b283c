#pragma once

#include "base/color.h"

namespace boxart::internal {

/// Black or white, whichever differs more from `background` by the contrast ratio of WCAG 2.1.
Color readable_on(Color background);

/// The nearest of the eight colours that the codes 30 to 37 stand for, as xterm shows them by
/// default: its number from 0 to 7.
int nearest_of_8(Color color);

/// The nearest of the colours 16 to 231 of the 256 that terminals have, a cube with six levels of
/// red, green and blue: its number.
int nearest_of_256(Color color);

/// What a terminal shows for these numbers.
Color color_of_8(int number);
Color color_of_256(int number);

}  // namespace boxart::internal
