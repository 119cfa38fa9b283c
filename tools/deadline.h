#pragma once

/// Ends the program with status 1 and a line on standard error when `seconds` have gone by,
/// whatever it does then; 0 means never, and takes back what was said before. Whoever sets one
/// takes it back before anything is written: half an output looks like a whole one.
void set_deadline(int seconds);
