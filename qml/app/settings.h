#pragma once

#include <QString>
#include <QStringList>

namespace cospread::studio {

/// What the studio remembers between two starts: the theme and the last files. Silent until `begin()`: tests
/// and pictures for documents neither read nor write anything.
class Settings {
  public:
    void begin() { active_ = true; }

    [[nodiscard]] bool dark() const;
    void set_dark(bool dark);

    /// Paths opened last, the latest first, at most five, those that still exist.
    [[nodiscard]] QStringList recent() const;
    void add_recent(QString const& path);

  private:
    bool active_ = false;
};

} // namespace cospread::studio
