#include "core/centrality/restarted_arnoldi.h"

#include "core/base/parallel.h"
#include "core/igraph/small_eigenpair.h"

#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace cospread {

namespace {

/// Vectors that are searched for the best one, and one more for what the last product leaves over.
constexpr std::size_t basis_size = 5;

constexpr double settled_residual = 1e-13;

/// A product that leaves less than this share of itself lies in the span of the vectors but for rounding.
constexpr double nothing_left = 1e-15;

/// Orthonormal vectors v and the small matrix h of what the large one does to them: A v_j = sum of h_ij v_i.
class ArnoldiBasis {
  public:
    ArnoldiBasis(MatrixProduct const& matrix, std::vector<double> start, RunContext const& context)
        : matrix_(matrix)
        , context_(context) {
        vectors_[0] = std::move(start);
        scale(vectors_[0], 1 / std::sqrt(products_with(1, vectors_[0])[0]));
    }

    /// Another vector, from the product of the last.
    void extend() {
        auto& fresh = vectors_[size_];
        fresh.resize(matrix_.size);
        matrix_.multiply(vectors_[size_ - 1], fresh);
        double const before = std::sqrt(products_with_itself(fresh));
        auto* const column = &small_[(size_ - 1) * basis_size];
        // Twice, since the first time leaves what rounding makes of parts that cancel.
        for (int time = 0; time < 2; ++time) {
            auto const parts = products_with(size_, fresh);
            subtract(parts, fresh);
            for (std::size_t i = 0; i < size_; ++i) {
                column[i] += parts[i];
            }
        }
        left_ = std::sqrt(products_with_itself(fresh));
        if (left_ <= nothing_left * before) {
            left_ = 0;
            return;
        }
        scale(fresh, 1 / left_);
        if (size_ < basis_size) {
            column[size_] = left_;
        }
        ++size_;
    }

    [[nodiscard]] bool full() const { return size_ > basis_size || left_ == 0; }

    /// Columns of the small matrix that are known.
    [[nodiscard]] std::size_t columns() const { return left_ == 0 ? size_ : size_ - 1; }

    [[nodiscard]] std::optional<EigenPair> best() const {
        std::size_t const rows = columns();
        std::vector<double> entries;
        for (std::size_t column = 0; column < rows; ++column) {
            auto const* const begin = &small_[column * basis_size];
            entries.insert(entries.end(), begin, begin + rows);
        }
        return small_eigenpair(entries, rows, context_);
    }

    /// What the large matrix makes of the vector that `pair` stands for, less its value times the vector.
    [[nodiscard]] double residual(EigenPair const& pair) const {
        return left_ * std::abs(pair.vector.back());
    }

    /// Keeps the vector that `pair` stands for, and its residual, the next direction.
    void restart(EigenPair const& pair) {
        std::size_t const columns = pair.vector.size();
        for_each_chunk(context_, matrix_.size, chunk_, [&](std::size_t begin, std::size_t end, std::size_t) {
            for (std::size_t k = begin; k < end; ++k) {
                double sum = 0;
                for (std::size_t i = 0; i < columns; ++i) {
                    sum += pair.vector[i] * vectors_[i][k];
                }
                vectors_[0][k] = sum;
            }
        });
        small_.fill(0);
        small_[0] = pair.value;
        small_[1] = left_ * pair.vector.back();
        std::swap(vectors_[1], vectors_[columns]);
        size_ = 2;
    }

    [[nodiscard]] std::vector<double> take_first() { return std::move(vectors_[0]); }

  private:
    using Parts = std::array<double, basis_size>;

    /// Products of `vector` with the first `count` vectors, added up in chunks that threads do not change.
    [[nodiscard]] Parts products_with(std::size_t count, std::vector<double> const& vector) const {
        return summed([&](std::size_t k, Parts& sums) {
            for (std::size_t i = 0; i < count; ++i) {
                sums[i] += vectors_[i][k] * vector[k];
            }
        });
    }

    [[nodiscard]] double products_with_itself(std::vector<double> const& vector) const {
        return summed([&](std::size_t k, Parts& sums) { sums[0] += vector[k] * vector[k]; })[0];
    }

    template<class Add>
    [[nodiscard]] Parts summed(Add const& add) const {
        std::vector<Parts> partial(chunk_count(matrix_.size, chunk_), Parts{});
        for_each_chunk(context_, matrix_.size, chunk_,
                       [&](std::size_t begin, std::size_t end, std::size_t index) {
                           Parts sums{};
                           for (std::size_t k = begin; k < end; ++k) {
                               add(k, sums);
                           }
                           partial[index] = sums;
                       });
        Parts total{};
        for (auto const& sums : partial) {
            for (std::size_t i = 0; i < total.size(); ++i) {
                total[i] += sums[i];
            }
        }
        return total;
    }

    void subtract(Parts const& parts, std::vector<double>& vector) const {
        for_each_chunk(context_, matrix_.size, chunk_, [&](std::size_t begin, std::size_t end, std::size_t) {
            for (std::size_t k = begin; k < end; ++k) {
                double sum = 0;
                for (std::size_t i = 0; i < size_; ++i) {
                    sum += parts[i] * vectors_[i][k];
                }
                vector[k] -= sum;
            }
        });
    }

    void scale(std::vector<double>& vector, double factor) const {
        for_each_chunk(context_, matrix_.size, chunk_, [&](std::size_t begin, std::size_t end, std::size_t) {
            for (std::size_t k = begin; k < end; ++k) {
                vector[k] *= factor;
            }
        });
    }

    static constexpr std::size_t chunk_ = std::size_t{1} << 14U;
    MatrixProduct const& matrix_;
    RunContext const& context_;
    std::array<std::vector<double>, basis_size + 1> vectors_;
    std::array<double, basis_size * basis_size> small_{}; ///< by column
    std::size_t size_ = 1;                                ///< vectors known
    double left_ = 1; ///< length of what the last product leaves beyond the vectors before
};

} // namespace

ArnoldiPair restarted_arnoldi(MatrixProduct const& matrix, std::vector<double> start, int most_products,
                              RunContext const& context) {
    ArnoldiBasis basis(matrix, std::move(start), context);
    ArnoldiPair result;
    for (int products = 0; products < most_products && !result.settled;) {
        for (; !basis.full(); ++products) {
            context.check_stop();
            basis.extend();
        }
        auto const best = basis.best();
        if (!best) {
            break;
        }
        result.pair.value = best->value;
        result.settled = basis.residual(*best) <= settled_residual * std::abs(best->value);
        basis.restart(*best);
    }
    result.pair.vector = basis.take_first();
    return result;
}

} // namespace cospread
