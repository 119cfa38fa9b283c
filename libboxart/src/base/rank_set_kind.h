#pragma once

namespace boxart::internal {

/// Where nodes that share a rank stand. Minimum: on the first rank. Source: on the first one, with
/// no other nodes on it. Maximum and Sink: the same for the last one.
enum class RankSetKind { Same, Minimum, Source, Maximum, Sink };

}  // namespace boxart::internal
