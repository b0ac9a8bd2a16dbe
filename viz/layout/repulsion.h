#pragma once

#include "core/base/run_context.h"
#include "viz/scene/scene.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cospread::viz {

/// Masses that push each other apart, each with a force of mass / distance. Far ones act together: a tree of
/// squares, in which a square that is small against its distance stands for all in it (Barnes and Hut 1986,
/// doi:10.1038/324446a0), asked for a leaf of the tree at a time (Barnes 1990,
/// doi:10.1016/0021-9991(90)90232-P). Keeps its memory. Same bytes on any number of threads.
class Repulsion {
  public:
    /// `opening`: a square stands for all in it where its side is less than that share of its distance; 0:
    /// every pair by itself.
    explicit Repulsion(float opening)
        : opening_(opening) {}

    /// forces[i] = sum over j of masses[j] (places[i] - places[j]) / |places[i] - places[j]|^2. Nodes in one
    /// place do not push each other. Cost: O(n log n); without opening O(n^2).
    void compute(std::span<Point const> places, std::span<float const> masses, std::span<Point> forces,
                 RunContext const& context);

  private:
    /// A square, in the order of a walk through the tree that goes down first.
    struct Cell {
        Point centre = {}; ///< of mass
        float mass = 0;
        float side = 0;
        std::uint32_t begin = 0; ///< its nodes in the order of the curve
        std::uint32_t end = 0;
        std::uint32_t after = 0; ///< the next cell that is not inside

        [[nodiscard]] bool is_leaf(std::uint32_t index) const { return after == index + 1; }
    };

    /// Where nodes are, and how heavy. Keeps its memory.
    struct Bodies {
        std::size_t count = 0;
        std::vector<float> x;
        std::vector<float> y;
        std::vector<float> mass;

        /// Has room for at least so many.
        void reserve(std::size_t room);

        void add(float at_x, float at_y, float how_heavy) {
            x[count] = at_x;
            y[count] = at_y;
            mass[count++] = how_heavy;
        }
    };

    struct Leaf;

    void sort_along_curve(std::span<Point const> places, std::span<float const> masses);
    void add_cells(std::uint32_t begin, std::uint32_t end, int bits, float side);
    void gather(Leaf const& leaf, Bodies& sources) const;
    void push(Cell const& leaf, Bodies& sources, std::span<Point> forces) const;

    float opening_;
    float side_ = 0;                  ///< of the square that holds all
    int bits_ = 0;                    ///< of the curve, an axis
    std::vector<std::uint64_t> keys_; ///< place on the curve, then the node
    int node_bits_ = 0;
    Bodies bodies_; ///< in the order of the curve
    std::vector<Cell> cells_;
    std::vector<std::uint32_t> leaves_;
};

} // namespace cospread::viz
