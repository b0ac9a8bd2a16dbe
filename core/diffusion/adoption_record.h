#pragma once

#include "core/base/period.h"
#include "core/network/evidence.h"
#include "core/network/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace cospread {

/// One dated (or undated) event by which an actor took up co-creation.
struct AdoptionEvent {
    NodeId node = no_node;
    std::optional<Period> when; ///< nothing: the time is unknown
    std::string date;           ///< as the file writes it
    std::string event;          ///< in words
    Evidence evidence = Evidence::stated;
    std::string source; ///< key of the source
};

/// Who has adopted, and when: the events of a case in the file's order.
class AdoptionRecord {
  public:
    AdoptionRecord() = default;
    explicit AdoptionRecord(std::vector<AdoptionEvent> events);

    [[nodiscard]] std::vector<AdoptionEvent> const& events() const { return events_; }

    /// The first event of every adopter: dated ones by the first day, then the last day, then the order of
    /// the file; undated ones after them.
    [[nodiscard]] std::vector<AdoptionEvent> const& first_adoptions() const { return first_; }

    /// Adopters by the end of `until`: those whose first event may have begun by its last day. Without a date
    /// all, undated ones too (they adopted some time within the record).
    [[nodiscard]] std::vector<NodeId> adopters_until(std::optional<Period> const& until) const;

    /// The `count` earliest dated adopters.
    [[nodiscard]] std::vector<NodeId> earliest(std::size_t count) const;

    [[nodiscard]] bool empty() const { return events_.empty(); }

  private:
    std::vector<AdoptionEvent> events_;
    std::vector<AdoptionEvent> first_;
};

} // namespace cospread
