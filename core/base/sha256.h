#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace cospread {

/// The SHA-256 (FIPS 180-4) of bytes given piece by piece: hash of "abc" = ba7816bf...15ad. About 0.5 to 2
/// GB/s.
class Sha256 {
  public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 const&) = delete;
    Sha256& operator=(Sha256 const&) = delete;

    void add(std::string_view bytes);

    /// 64 lower-case hexadecimal digits; nothing may be added afterwards.
    [[nodiscard]] std::string hex() &&;

  private:
    struct Context;
    std::unique_ptr<Context> context_;
};

/// The SHA-256 of `bytes`.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

} // namespace cospread
