#pragma once

#include <QGuiApplication>

namespace cospread::cli {

/// What Qt needs for fonts and pictures, without a display: nothing is ever shown. One at a time; its life
/// must span the drawing.
class Offscreen {
  public:
    Offscreen();

  private:
    int argument_count_ = 1;
    char name_[9] = "cospread";
    char* arguments_[2] = {name_, nullptr};
    QGuiApplication application_;
};

} // namespace cospread::cli
