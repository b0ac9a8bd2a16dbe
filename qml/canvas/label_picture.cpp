#include "qml/canvas/label_picture.h"

#include "viz/appearance/fonts.h"
#include "viz/figure/network_picture.h"
#include "viz/figure/page_painter.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>
#include <variant>

namespace cospread::canvas {
namespace {

constexpr double rim = 5; ///< room round a label's box for the halo of its letters and their overhang
constexpr float halo_width = 1.6F; ///< on each side of a letter's strokes
constexpr double atlas_width = 1024;

float width_of(std::string const& line, bool strong) {
    auto const weight = strong ? viz::FontWeight::semi_bold : viz::FontWeight::medium;
    return static_cast<float>(viz::text_width(line, label_size, weight));
}

/// Everything that is painted of a label, view pixels.
QRectF extent_of(viz::PlacedLabel const& label) {
    QRectF extent(QPointF(static_cast<qreal>(label.box.low.x), static_cast<qreal>(label.box.low.y)),
                  QPointF(static_cast<qreal>(label.box.high.x), static_cast<qreal>(label.box.high.y)));
    if (label.leader) {
        for (viz::Point const end : {label.leader_from, label.leader_to}) {
            extent |= QRectF(static_cast<qreal>(end.x) - 0.5, static_cast<qreal>(end.y) - 0.5, 1, 1);
        }
    }
    return QRectF(extent.adjusted(-rim, -rim, rim, rim).toAlignedRect());
}

/// Puts the sprites into rows; returns the height of all.
double lay_out(std::vector<LabelSprite>& sprites) {
    double x = 0;
    double y = 0;
    double row_height = 0;
    for (LabelSprite& sprite : sprites) {
        if (x > 0 && x + sprite.source.width() > atlas_width) {
            x = 0;
            y += row_height;
            row_height = 0;
        }
        sprite.source.moveTo(x, y);
        x += sprite.source.width();
        row_height = std::max(row_height, sprite.source.height());
    }
    return y + row_height;
}

/// Sprites of the captions, whose boxes are about the points where they stand: these move with the camera.
void add_captions(viz::Guides const& guides, LabelPicture& picture, std::vector<QPointF>& corners) {
    for (viz::GuideText const& text : guides.texts) {
        auto const width = static_cast<float>(
            viz::text_width(text.text, double{viz::guide_text_size}, viz::FontWeight::regular));
        float const left = text.align == viz::GuideText::Align::left     ? 0
                           : text.align == viz::GuideText::Align::centre ? -width / 2
                                                                         : -width;
        viz::PlacedLabel label;
        label.lines = {text.text};
        label.box = {{left, -label_style.line_height / 2}, {left + width, label_style.line_height / 2}};
        QRectF const extent = extent_of(label);
        corners.push_back(extent.topLeft());
        picture.sprites.push_back(
            {std::move(label), text.at, extent.topLeft(), QRectF(QPointF(), extent.size())});
    }
}

void paint_sprite(QPainter& painter, LabelSprite const& sprite, QPointF corner, viz::Theme const& theme) {
    viz::Page page;
    page.background = {0, 0, 0, 0};
    if (sprite.label.node == no_node) {
        // Its box is as high as its letters, about the point where it stands.
        viz::Point const at{sprite.label.box.low.x, (sprite.label.box.low.y + sprite.label.box.high.y) / 2};
        viz::GuideText const words{{}, sprite.label.lines.front()};
        page.items.emplace_back(viz::guide_caption(words, at, viz::guide_text_size, theme));
    } else {
        viz::draw_network(page, viz::Scene{}, viz::Camera{}, std::span(&sprite.label, 1), label_style,
                          label_size, theme);
    }
    for (auto& item : page.items) {
        if (auto* const text = std::get_if<viz::PageText>(&item)) {
            text->halo_width = halo_width;
        }
    }
    painter.save();
    painter.translate(sprite.source.topLeft() - corner);
    viz::paint_page(painter, page, viz::TextPainting::outlines);
    painter.restore();
}

} // namespace

bool LabelSprite::same_as(LabelSprite const& other) const {
    return label.node == other.label.node && label.lines == other.label.lines &&
           label.strong == other.label.strong && label.leader == other.label.leader &&
           std::abs(offset.x() - other.offset.x()) < 1 && std::abs(offset.y() - other.offset.y()) < 1;
}

std::shared_ptr<LabelPicture const> make_label_picture(viz::Scene const& scene, viz::Camera const& camera,
                                                       viz::Theme const& theme, double ratio,
                                                       std::span<viz::Box const> taken) {
    auto picture = std::make_shared<LabelPicture>();
    std::vector<QPointF> corners;
    for (viz::PlacedLabel& label : viz::place_labels(scene, camera, label_style, width_of, taken)) {
        QRectF const extent = extent_of(label);
        viz::Point const mark = camera.to_view(scene.marks[label.node].position);
        QPointF const offset(extent.x() - static_cast<qreal>(mark.x),
                             extent.y() - static_cast<qreal>(mark.y));
        corners.push_back(extent.topLeft());
        picture->sprites.push_back({std::move(label), mark, offset, QRectF(QPointF(), extent.size())});
    }
    add_captions(scene.guides, *picture, corners);
    double const height = std::max(lay_out(picture->sprites), 1.0);
    double width = atlas_width;
    for (LabelSprite const& sprite : picture->sprites) {
        width = std::max(width, sprite.source.width());
    }
    picture->image = QImage(static_cast<int>(std::ceil(width * ratio)),
                            static_cast<int>(std::ceil(height * ratio)), QImage::Format_ARGB32_Premultiplied);
    picture->image.fill(Qt::transparent);
    QPainter painter(&picture->image);
    painter.scale(ratio, ratio);
    for (std::size_t i = 0; i < picture->sprites.size(); ++i) {
        paint_sprite(painter, picture->sprites[i], corners[i], theme);
    }
    return picture;
}

} // namespace cospread::canvas
