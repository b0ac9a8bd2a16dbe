#pragma once

#include "core/igraph/gate.h"

#include <cstddef>
#include <span>

namespace cospread {

/// igraph's objects, freed at the end of their scope. Make and use them while `gate` is open.
class OwnedVector {
  public:
    OwnedVector(IgraphGate const& gate, std::size_t size) {
        gate.check(igraph_vector_init(&vector_, static_cast<igraph_integer_t>(size)));
    }

    ~OwnedVector() { igraph_vector_destroy(&vector_); }

    OwnedVector(OwnedVector const&) = delete;
    OwnedVector& operator=(OwnedVector const&) = delete;

    [[nodiscard]] double& operator[](std::size_t i) { return VECTOR(vector_)[i]; }

    [[nodiscard]] igraph_vector_t* get() { return &vector_; }

  private:
    igraph_vector_t vector_;
};

class OwnedIntVector {
  public:
    OwnedIntVector(IgraphGate const& gate, std::size_t size) {
        gate.check(igraph_vector_int_init(&vector_, static_cast<igraph_integer_t>(size)));
    }

    ~OwnedIntVector() { igraph_vector_int_destroy(&vector_); }

    OwnedIntVector(OwnedIntVector const&) = delete;
    OwnedIntVector& operator=(OwnedIntVector const&) = delete;

    [[nodiscard]] igraph_integer_t& operator[](std::size_t i) { return VECTOR(vector_)[i]; }

    [[nodiscard]] igraph_vector_int_t* get() { return &vector_; }

  private:
    igraph_vector_int_t vector_;
};

class OwnedMatrix {
  public:
    OwnedMatrix(IgraphGate const& gate, std::size_t rows, std::size_t columns) {
        gate.check(igraph_matrix_init(&matrix_, static_cast<igraph_integer_t>(rows),
                                      static_cast<igraph_integer_t>(columns)));
    }

    ~OwnedMatrix() { igraph_matrix_destroy(&matrix_); }

    OwnedMatrix(OwnedMatrix const&) = delete;
    OwnedMatrix& operator=(OwnedMatrix const&) = delete;

    [[nodiscard]] std::span<double> column(std::size_t index) {
        auto const rows = static_cast<std::size_t>(igraph_matrix_nrow(&matrix_));
        return {VECTOR(matrix_.data) + index * rows, rows};
    }

    [[nodiscard]] igraph_matrix_t* get() { return &matrix_; }

  private:
    igraph_matrix_t matrix_;
};

class OwnedGraph {
  public:
    /// The ends of edge k stand at 2k and 2k + 1.
    OwnedGraph(IgraphGate const& gate, OwnedIntVector& ends, std::size_t nodes, bool directed) {
        gate.check(igraph_create(&graph_, ends.get(), static_cast<igraph_integer_t>(nodes), directed));
    }

    ~OwnedGraph() { igraph_destroy(&graph_); }

    OwnedGraph(OwnedGraph const&) = delete;
    OwnedGraph& operator=(OwnedGraph const&) = delete;

    [[nodiscard]] igraph_t* get() { return &graph_; }

  private:
    igraph_t graph_;
};

} // namespace cospread
