#pragma once

#include <cstdint>

namespace cospread {

/// The finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195): a bijection of 64
/// bits in which every input bit reaches every output bit.
constexpr std::uint64_t mix_bits(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// A random 64-bit number that depends on nothing but its arguments: the luck of (seed, run, item) is the
/// same in every scenario, on every thread and in every order.
constexpr std::uint64_t hashed_bits(std::uint64_t seed, std::uint64_t run, std::uint64_t item) {
    return mix_bits(mix_bits(mix_bits(seed) ^ run) ^ item);
}

/// Uniform in [0, 1) with 53 random bits.
constexpr double unit_interval(std::uint64_t bits) {
    return static_cast<double>(bits >> 11) * 0x1.0p-53;
}

/// Uniform in [0, 1), a pure function of (seed, run, item).
constexpr double hashed_uniform(std::uint64_t seed, std::uint64_t run, std::uint64_t item) {
    return unit_interval(hashed_bits(seed, run, item));
}

/// The luck of one run: uniform(item) is hashed_uniform(seed, run, item), with what the items share mixed
/// once.
class RunLuck {
  public:
    constexpr RunLuck(std::uint64_t seed, std::uint64_t run)
        : key_(mix_bits(mix_bits(seed) ^ run)) {}

    [[nodiscard]] constexpr double uniform(std::uint64_t item) const {
        return unit_interval(mix_bits(key_ ^ item));
    }

  private:
    std::uint64_t key_;
};

/// As RunLuck, for items that are asked by the hundred million: the leading 32 of a number's 53 bits come
/// from the item's word alone, by a hash of 32 bits that processors do for many words at a time (two rounds
/// of multiplication with the constants of Wellons' lowbias32, each after a key of its own). Most comparisons
/// are decided by them; the rest of the number is mixed from the whole item.
class SwiftLuck {
  public:
    static constexpr std::uint32_t first_factor = 0x7feb352dU;
    static constexpr std::uint32_t second_factor = 0x846ca68bU;

    constexpr SwiftLuck(std::uint64_t seed, std::uint64_t run)
        : key_(mix_bits(mix_bits(seed) ^ run)) {}

    /// An item in 32 bits: itself where it fits.
    static constexpr std::uint32_t word(std::uint64_t item) {
        return static_cast<std::uint32_t>(item) ^ static_cast<std::uint32_t>(item >> 32) * 0x9e3779b9U;
    }

    /// What leading() mixes in before each of its rounds, for those who write it out for many words.
    [[nodiscard]] constexpr std::uint32_t first_key() const { return static_cast<std::uint32_t>(key_); }

    [[nodiscard]] constexpr std::uint32_t second_key() const {
        return static_cast<std::uint32_t>(key_ >> 32);
    }

    /// The first 32 bits of an item's number, of its word.
    [[nodiscard]] constexpr std::uint32_t leading(std::uint32_t word) const {
        word ^= first_key();
        word = (word ^ word >> 16) * first_factor + second_key();
        word = (word ^ word >> 15) * second_factor;
        return word ^ word >> 16;
    }

    /// Uniform in [0, 1) with 53 random bits.
    [[nodiscard]] constexpr double uniform(std::uint64_t item) const {
        std::uint64_t const rest = mix_bits(key_ ^ item) >> 43;
        return static_cast<double>(std::uint64_t{leading(word(item))} << 21 | rest) * 0x1.0p-53;
    }

  private:
    std::uint64_t key_;
};

/// A sequence of random numbers that belongs to (seed, stream): for work that needs an unknown number of
/// draws.
class RandomStream {
  public:
    constexpr RandomStream(std::uint64_t seed, std::uint64_t stream)
        : key_(mix_bits(mix_bits(seed) ^ stream)) {}

    constexpr std::uint64_t next() { return mix_bits(key_ ^ mix_bits(counter_++)); }

    constexpr double uniform() { return unit_interval(next()); }

    /// Uniform in 0..bound-1, bound > 0, without bias (Lemire 2019, doi:10.1145/3230636).
    constexpr std::uint64_t below(std::uint64_t bound) {
        while (true) {
            __extension__ using Wide = unsigned __int128;
            Wide const product = static_cast<Wide>(next()) * bound;
            auto const low = static_cast<std::uint64_t>(product);
            if (low >= bound || low >= (0 - bound) % bound) {
                return static_cast<std::uint64_t>(product >> 64);
            }
        }
    }

  private:
    std::uint64_t key_;
    std::uint64_t counter_ = 0;
};

} // namespace cospread
