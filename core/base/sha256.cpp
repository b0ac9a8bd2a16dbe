#include "core/base/sha256.h"

#include "core/base/error.h"

#include <array>
#include <openssl/evp.h>

namespace cospread {

namespace {

void require(int success) {
    if (success != 1) {
        throw SystemError("OpenSSL cannot compute SHA-256");
    }
}

} // namespace

struct Sha256::Context {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> evp{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Sha256::Sha256()
    : context_(std::make_unique<Context>()) {
    require(EVP_DigestInit_ex(context_->evp.get(), EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
    require(EVP_DigestUpdate(context_->evp.get(), bytes.data(), bytes.size()));
}

std::string Sha256::hex() && {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, 32> digest{};
    require(EVP_DigestFinal_ex(context_->evp.get(), digest.data(), nullptr));
    std::string text;
    text.reserve(2 * digest.size());
    for (unsigned char const byte : digest) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string sha256_hex(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return std::move(hash).hex();
}

} // namespace cospread
