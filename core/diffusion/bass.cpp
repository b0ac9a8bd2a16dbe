#include "core/diffusion/bass.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string>

namespace cospread {

namespace {

constexpr std::size_t most_parameters = 3;

/// ln p, ln q and, where it is sought, ln m.
using Point = std::array<double, most_parameters>;
using Matrix = std::array<Point, most_parameters>;

constexpr double lowest_logarithm = -20;
constexpr double highest_logarithm = 2;

/// The system of a Gauss-Newton step: matrix J'J and right side J'r.
struct Normal {
    Matrix matrix{};
    Point right{};
};

class BassLeastSquares {
  public:
    BassLeastSquares(std::vector<double> const& cumulative, double nodes, std::size_t parameters)
        : cumulative_(cumulative)
        , lowest_{lowest_logarithm, lowest_logarithm, lowest_logarithm}
        , highest_{highest_logarithm, highest_logarithm, std::log(nodes)}
        , parameters_(parameters) {}

    [[nodiscard]] double market(Point const& at) const {
        return std::exp(parameters_ == most_parameters ? at[2] : highest_[2]);
    }

    [[nodiscard]] double sum_of_squares(Point const& at) const {
        double sum = 0;
        for (std::size_t index = 0; index < cumulative_.size(); ++index) {
            double const residual = cumulative_[index] - model(at, index);
            sum += residual * residual;
        }
        return sum;
    }

    /// The lowest point that steps from `at` lead to.
    [[nodiscard]] Point descend(Point at) const {
        constexpr int most_steps = 2000;
        constexpr double least_step = 1e-13;
        double damping = 1e-3;
        double lowest = sum_of_squares(at);
        for (int step = 0; step < most_steps && damping < 1e14; ++step) {
            Point const next = within_bounds(step_from(at, damping));
            double const sum = sum_of_squares(next);
            if (sum > lowest) {
                damping *= 4;
                continue;
            }
            double longest = 0;
            for (std::size_t i = 0; i < parameters_; ++i) {
                longest = std::max(longest, std::abs(next[i] - at[i]));
            }
            at = next;
            lowest = sum;
            damping = std::max(damping / 4, 1e-15);
            if (longest < least_step) {
                break;
            }
        }
        return at;
    }

  private:
    [[nodiscard]] double model(Point const& at, std::size_t index) const {
        return market(at) * bass_share(std::exp(at[0]), std::exp(at[1]), static_cast<double>(index + 1));
    }

    /// Derivatives of the model by the logarithms of p, q and m.
    [[nodiscard]] Point gradient(Point const& at, std::size_t index) const {
        double const p = std::exp(at[0]);
        double const q = std::exp(at[1]);
        double const t = static_cast<double>(index + 1);
        double const decay = std::exp(-(p + q) * t);
        double const below = 1 + q / p * decay;
        double const rise = t * decay * (1 + q / p) / (below * below); // by p + q, q / p held
        double const by_ratio = -(1 - decay) * decay / (below * below);
        double const scale = market(at);
        return {scale * (rise * p - by_ratio * q / p), scale * (rise * q + by_ratio * q / p),
                model(at, index)};
    }

    [[nodiscard]] Normal normal_equations(Point const& at) const {
        Normal normal;
        for (std::size_t index = 0; index < cumulative_.size(); ++index) {
            Point const slope = gradient(at, index);
            double const residual = cumulative_[index] - model(at, index);
            for (std::size_t i = 0; i < parameters_; ++i) {
                normal.right[i] += slope[i] * residual;
                for (std::size_t j = 0; j < parameters_; ++j) {
                    normal.matrix[i][j] += slope[i] * slope[j];
                }
            }
        }
        return normal;
    }

    [[nodiscard]] Point step_from(Point const& at, double damping) const {
        Normal normal = normal_equations(at);
        for (std::size_t i = 0; i < parameters_; ++i) {
            normal.matrix[i][i] += damping * normal.matrix[i][i] + std::numeric_limits<double>::min();
            bool const leaves_bounds =
                (at[i] <= lowest_[i] && normal.right[i] < 0) || (at[i] >= highest_[i] && normal.right[i] > 0);
            if (leaves_bounds) {
                hold(normal, i);
            }
        }
        Point step = solve(normal);
        for (std::size_t i = 0; i < parameters_; ++i) {
            step[i] = at[i] + (std::isfinite(step[i]) ? std::clamp(step[i], -1.0, 1.0) : 0.0);
        }
        return step;
    }

    /// Gaussian elimination; the matrix is positive definite.
    [[nodiscard]] Point solve(Normal normal) const {
        auto& [matrix, right] = normal;
        for (std::size_t pivot = 0; pivot < parameters_; ++pivot) {
            for (std::size_t row = pivot + 1; row < parameters_; ++row) {
                double const factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (std::size_t column = pivot; column < parameters_; ++column) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
                right[row] -= factor * right[pivot];
            }
        }
        Point solution{};
        for (std::size_t row = parameters_; row-- > 0;) {
            double sum = right[row];
            for (std::size_t column = row + 1; column < parameters_; ++column) {
                sum -= matrix[row][column] * solution[column];
            }
            solution[row] = sum / matrix[row][row];
        }
        return solution;
    }

    /// Takes a parameter out of the system: its step is 0.
    static void hold(Normal& normal, std::size_t parameter) {
        for (std::size_t i = 0; i < most_parameters; ++i) {
            normal.matrix[parameter][i] = 0;
            normal.matrix[i][parameter] = 0;
        }
        normal.matrix[parameter][parameter] = 1;
        normal.right[parameter] = 0;
    }

    [[nodiscard]] Point within_bounds(Point to) const {
        for (std::size_t i = 0; i < parameters_; ++i) {
            to[i] = std::clamp(to[i], lowest_[i], highest_[i]);
        }
        return to;
    }

    std::vector<double> const& cumulative_;
    Point lowest_;
    Point highest_;
    std::size_t parameters_;
};

/// The lowest of the points that a grid of starts leads to.
BassFit lowest_fit(std::vector<double> const& cumulative, double nodes, std::size_t parameters) {
    BassLeastSquares const squares(cumulative, nodes, parameters);
    BassFit fit;
    fit.residual_sum_of_squares = std::numeric_limits<double>::infinity();
    double const log_market = std::log(cumulative.back());
    for (double const p : {1e-5, 1e-3, 0.01, 0.05, 0.2, 0.8}) {
        for (double const q : {1e-3, 0.05, 0.2, 0.5, 1.0, 2.0}) {
            auto const at = squares.descend({std::log(p), std::log(q), log_market});
            if (double const sum = squares.sum_of_squares(at); sum < fit.residual_sum_of_squares) {
                fit = {std::exp(at[0]), std::exp(at[1]), squares.market(at), sum};
            }
        }
    }
    return fit;
}

} // namespace

double bass_share(double p, double q, double t) {
    double const rate = (p + q) * t;
    return -std::expm1(-rate) / (1 + q / p * std::exp(-rate));
}

BassFit fit_bass(std::vector<double> const& cumulative, double nodes, BassMarket market) {
    std::size_t const parameters = market == BassMarket::fitted ? most_parameters : most_parameters - 1;
    if (cumulative.size() <= parameters) {
        throw AnalysisError("the Bass curve has " + std::to_string(parameters) +
                            " parameters and the record " + plural(cumulative.size(), "period") +
                            "; it takes at least " + std::to_string(parameters + 1));
    }
    auto fit = lowest_fit(cumulative, nodes, parameters);
    fit.m = market == BassMarket::nodes ? nodes : std::min(fit.m, nodes);
    if (std::log(fit.q) <= lowest_logarithm + 1e-6) {
        fit.q = 0;
    }
    return fit;
}

} // namespace cospread
