#pragma once

namespace boxart::internal {

struct Layering;

/// Takes back the gap before a port whose line doesn't run straight from its node to the next layer
/// beside that of the port before it: their labels don't stand there then. Were there any?
///
/// Requires: columns and port columns are known. They and all that boxes have got for the gaps are
/// void if there were any. O(ports).
bool close_port_gaps(Layering& layering);

}  // namespace boxart::internal
