#include "core/formats/hash_beside.h"

#include "core/base/sha256.h"

namespace cospread {

HashBeside::HashBeside(std::string_view bytes, RunContext const& context)
    : hash_(
          std::async(context.threads == 1 ? std::launch::deferred : std::launch::async, sha256_hex, bytes)) {}

std::string const& HashBeside::result() {
    if (hash_.valid()) {
        result_ = hash_.get();
    }
    return result_;
}

} // namespace cospread
