#pragma once

#include "viz/appearance/theme.h"

#include <QColor>
#include <QObject>
#include <QQmlEngine>

namespace cospread::studio {

/// A colour of the drawing room as Qt knows it.
[[nodiscard]] QColor to_qcolor(viz::Colour colour);

/// The tokens of the visual language for QML, read from viz/appearance/theme.h: there is no second list of
/// colours. Switching `dark` repaints everything that is bound to it.
class Theme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool dark READ dark WRITE set_dark NOTIFY changed FINAL)
    Q_PROPERTY(bool motion READ motion WRITE set_motion NOTIFY motion_changed FINAL)
    Q_PROPERTY(QColor canvas READ canvas NOTIFY changed FINAL)
    Q_PROPERTY(QColor rail READ rail NOTIFY changed FINAL)
    Q_PROPERTY(QColor panel READ panel NOTIFY changed FINAL)
    Q_PROPERTY(QColor raised READ raised NOTIFY changed FINAL)
    Q_PROPERTY(QColor hover READ hover NOTIFY changed FINAL)
    Q_PROPERTY(QColor press READ press NOTIFY changed FINAL)
    Q_PROPERTY(QColor line READ line NOTIFY changed FINAL)
    Q_PROPERTY(QColor lineStrong READ line_strong NOTIFY changed FINAL)
    Q_PROPERTY(QColor text READ text NOTIFY changed FINAL)
    Q_PROPERTY(QColor text2 READ text2 NOTIFY changed FINAL)
    Q_PROPERTY(QColor text3 READ text3 NOTIFY changed FINAL)
    Q_PROPERTY(QColor accent READ accent NOTIFY changed FINAL)
    Q_PROPERTY(QColor accentBg READ accent_bg NOTIFY changed FINAL)
    Q_PROPERTY(QColor accentText READ accent_text NOTIFY changed FINAL)
    Q_PROPERTY(QColor path READ path NOTIFY changed FINAL)
    Q_PROPERTY(QColor warn READ warn NOTIFY changed FINAL)
    Q_PROPERTY(QColor warnBg READ warn_bg NOTIFY changed FINAL)
    Q_PROPERTY(QColor err READ err NOTIFY changed FINAL)
    Q_PROPERTY(QColor errBg READ err_bg NOTIFY changed FINAL)
    Q_PROPERTY(QColor ok READ ok NOTIFY changed FINAL)
    Q_PROPERTY(QColor okBg READ ok_bg NOTIFY changed FINAL)
    Q_PROPERTY(QString fontFamily READ font_family CONSTANT FINAL)
    Q_PROPERTY(int stateTime READ state_time NOTIFY motion_changed FINAL)
    Q_PROPERTY(int panelTime READ panel_time NOTIFY motion_changed FINAL)

  public:
    explicit Theme(QObject* parent = nullptr);

    [[nodiscard]] viz::Theme const& tokens() const { return dark_ ? viz::dark_theme() : viz::light_theme(); }

    [[nodiscard]] bool dark() const { return dark_; }

    void set_dark(bool dark);

    /// False where nothing may move: pictures for documents, and people who asked for less motion.
    [[nodiscard]] bool motion() const { return motion_; }

    void set_motion(bool motion);

    [[nodiscard]] QColor canvas() const { return to_qcolor(tokens().canvas); }

    [[nodiscard]] QColor rail() const { return to_qcolor(tokens().rail); }

    [[nodiscard]] QColor panel() const { return to_qcolor(tokens().panel); }

    [[nodiscard]] QColor raised() const { return to_qcolor(tokens().raised); }

    [[nodiscard]] QColor hover() const { return to_qcolor(tokens().hover); }

    [[nodiscard]] QColor press() const { return to_qcolor(tokens().press); }

    [[nodiscard]] QColor line() const { return to_qcolor(tokens().line); }

    [[nodiscard]] QColor line_strong() const { return to_qcolor(tokens().line_strong); }

    [[nodiscard]] QColor text() const { return to_qcolor(tokens().text); }

    [[nodiscard]] QColor text2() const { return to_qcolor(tokens().text2); }

    [[nodiscard]] QColor text3() const { return to_qcolor(tokens().text3); }

    [[nodiscard]] QColor accent() const { return to_qcolor(tokens().accent); }

    [[nodiscard]] QColor accent_bg() const { return to_qcolor(tokens().accent_bg); }

    [[nodiscard]] QColor accent_text() const { return to_qcolor(tokens().accent_text); }

    [[nodiscard]] QColor path() const { return to_qcolor(tokens().path); }

    [[nodiscard]] QColor warn() const { return to_qcolor(tokens().warn); }

    [[nodiscard]] QColor warn_bg() const { return to_qcolor(tokens().warn_bg); }

    [[nodiscard]] QColor err() const { return to_qcolor(tokens().err); }

    [[nodiscard]] QColor err_bg() const { return to_qcolor(tokens().err_bg); }

    [[nodiscard]] QColor ok() const { return to_qcolor(tokens().ok); }

    [[nodiscard]] QColor ok_bg() const { return to_qcolor(tokens().ok_bg); }

    [[nodiscard]] QString font_family() const { return font_family_; }

    [[nodiscard]] int state_time() const { return motion_ ? 80 : 0; }

    [[nodiscard]] int panel_time() const { return motion_ ? 160 : 0; }

    /// Height of a line of text of that size in pixels, for running text of more than one line.
    Q_INVOKABLE [[nodiscard]] static int lineHeight(int pixel_size);

    /// Colour of a share of the most, 0 to 1, on the scale of probabilities and gains.
    Q_INVOKABLE [[nodiscard]] QColor sequence(double share) const;

    /// Colour of the outline of a mark filled with that one.
    Q_INVOKABLE [[nodiscard]] QColor outlineOf(QColor const& fill) const;

    /// Black or white ink: whichever reads better on that ground.
    Q_INVOKABLE [[nodiscard]] static QColor inkOn(QColor const& ground);

  Q_SIGNALS:
    void changed();
    void motion_changed();

  private:
    bool dark_ = false;
    bool motion_ = true;
    QString font_family_;
};

} // namespace cospread::studio
