#include "qml/canvas/crowd_layer.h"

#include "core/base/error.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <limits>
#include <utility>

namespace cospread::canvas {
namespace {

constexpr int map_side = 3072;              ///< pixels
constexpr double moment = 60;               ///< milliseconds that a picture may take while the camera moves
constexpr std::size_t few_ties = 1'000'000; ///< drawn at once when the camera rests, without a draft
constexpr std::size_t fewest = 50'000;      ///< ties, however slow the machine

bool same(viz::Camera const& a, viz::Camera const& b) {
    return a.centre.x == b.centre.x && a.centre.y == b.centre.y && a.scale == b.scale && a.width == b.width &&
           a.height == b.height && a.fit_scale == b.fit_scale;
}

} // namespace

CrowdLayer::~CrowdLayer() {
    stop_.request_stop();
    map_stop_.request_stop();
    for (QThreadPool* const pool : {&pool_, &map_pool_}) {
        pool->clear();
        pool->waitForDone();
    }
}

void CrowdLayer::set_scene(std::shared_ptr<viz::Scene const> scene, viz::Theme const& theme,
                           bool same_places) {
    // The scene before may not have been prepared yet: then it counts whether all since the one that is drawn
    // stand where that one does.
    same_places = same_places && (content_ ? content_->same_places : preparing_.value_or(true));
    content_ = Content{std::move(scene), theme, same_places};
    complete_ = false;
    stop_.request_stop();
    if (!same_places) {
        map_stop_.request_stop();
    }
    go_on();
}

void CrowdLayer::clear() {
    content_.reset();
    wish_.reset();
    raster_.reset();
    grid_ = std::make_shared<viz::NodeGrid const>();
    picture_ = {};
    complete_ = false;
    stop_.request_stop();
    map_stop_.request_stop();
}

void CrowdLayer::hold_picture(viz::Camera const& from, viz::Camera const& to) {
    viz::Camera& camera = picture_.camera;
    float const share = from.scale / to.scale;
    camera.centre = {to.centre.x + (camera.centre.x - from.centre.x) * share,
                     to.centre.y + (camera.centre.y - from.centre.y) * share};
    camera.scale /= share;
}

void CrowdLayer::look(viz::Camera const& camera, double ratio, bool at_rest) {
    bool const moved = !wish_ || !same(wish_->camera, camera) || wish_->ratio != ratio;
    wish_ = Wish{camera, ratio, at_rest};
    if (moved) {
        complete_ = false;
        draft_shown_ = false;
        full_tried_ = false;
        if (can_wait_) {
            stop_.request_stop();
        }
    }
    go_on();
}

/// Starts what is to be done next: a draft of what the camera sees, then the map that makes the next ones
/// fast, then the view with all ties, and in full where these are few.
void CrowdLayer::go_on() {
    if (busy_) {
        return;
    }
    if (content_) {
        prepare();
        return;
    }
    if (!wish_ || !raster_) {
        return;
    }
    auto const scale = wish_->camera.scale * static_cast<float>(wish_->ratio);
    bool const mappable = scale <= viz::DensityMap::reach(raster_->scene().bounds, map_side);
    bool const fast = (mappable && raster_->has_map()) ||
                      raster_->scene().crowd->ends.size() <= std::max(budget_, few_ties);
    if (!draft_shown_) {
        draw(*wish_, wish_->at_rest && fast);
    } else if (!raster_->has_map() && !mapping_) {
        make_map();
    }
    // What the map is going to show needs no drawing of its own.
    bool const comes_with_map = mapping_ && mappable;
    if (busy_ || !draft_shown_ || !wish_->at_rest || comes_with_map) {
        return;
    }
    if (!complete_) {
        draw(*wish_, true);
    } else if (!full_tried_) {
        draw_in_full(*wish_);
    }
}

/// Runs `work(context)` on the other thread and what it returns on this one, unless it was stopped.
template<class Work>
void CrowdLayer::run(Work work) {
    busy_ = true;
    stop_ = std::stop_source();
    pool_.start([this, work = std::move(work), token = stop_.get_token()] {
        RunContext context;
        context.stop = token;
        std::function<void()> finish;
        try {
            finish = work(context);
        } catch (Stopped const&) {
            // Something newer is wanted.
        }
        QMetaObject::invokeMethod(
            this,
            [this, finish, token] {
                busy_ = false;
                can_wait_ = false;
                preparing_.reset();
                if (finish && !token.stop_requested()) {
                    finish();
                    Q_EMIT changed();
                }
                go_on();
            },
            Qt::QueuedConnection);
    });
}

void CrowdLayer::prepare() {
    Content const content = *std::exchange(content_, std::nullopt);
    preparing_ = content.same_places;
    draft_shown_ = false;
    full_tried_ = false;
    run([this, content, before = content.same_places ? raster_ : nullptr](RunContext const& context) {
        auto raster = std::make_shared<viz::SceneRaster>(
            before ? before->with(content.scene, content.theme)
                   : viz::SceneRaster(content.scene, content.theme, context));
        auto grid = std::make_shared<viz::NodeGrid const>(*content.scene);
        return [this, theme = content.theme, raster, grid] {
            raster_ = raster;
            grid_ = grid;
            theme_ = theme;
        };
    });
}

void CrowdLayer::draw(Wish const& wish, bool all_ties) {
    can_wait_ = all_ties;
    std::size_t const budget = all_ties ? std::numeric_limits<std::size_t>::max() : budget_;
    run([this, wish, all_ties, budget, raster = raster_, theme = theme_](RunContext context) {
        QElapsedTimer timer;
        timer.start();
        // While the hand moves, the other cores are for the window.
        context.threads = all_ties ? 0 : 1;
        auto picture = make_crowd_picture(*raster, wish.camera, theme, wish.ratio, budget, context);
        double const taken = std::max(static_cast<double>(timer.nsecsElapsed()) / 1e6, 1.0);
        return [this, wish, all_ties, taken, picture = std::move(picture)] {
            bool const current = shows(wish);
            picture_ = picture;
            draft_shown_ = draft_shown_ || current;
            complete_ = current && picture.tie_share == 1;
            if (picture.tie_share < 1) {
                auto const wanted = static_cast<double>(budget_) * std::clamp(moment / taken, 0.5, 2.0);
                budget_ = std::max(static_cast<std::size_t>(wanted), fewest);
            }
        };
    });
}

void CrowdLayer::draw_in_full(Wish const& wish) {
    can_wait_ = true;
    run([this, wish, raster = raster_, theme = theme_](RunContext const& context) {
        auto picture = make_full_picture(*raster, wish.camera, theme, wish.ratio, context);
        return [this, wish, picture = std::move(picture)] {
            full_tried_ = true;
            if (!picture.image.isNull() && shows(wish)) {
                picture_ = picture;
            }
        };
    });
}

/// Whether that is what is wished for now.
bool CrowdLayer::shows(Wish const& wish) const {
    return wish_ && same(wish_->camera, wish.camera) && wish_->ratio == wish.ratio;
}

void CrowdLayer::make_map() {
    mapping_ = true;
    map_stop_ = std::stop_source();
    map_pool_.start([this, raster = raster_, token = map_stop_.get_token()] {
        RunContext context;
        context.stop = token;
        std::shared_ptr<viz::SceneRaster> mapped;
        try {
            mapped = std::make_shared<viz::SceneRaster>(*raster);
            mapped->make_map(map_side, context);
        } catch (Stopped const&) {
            mapped.reset();
        }
        QMetaObject::invokeMethod(
            this,
            [this, raster, mapped, token] {
                mapping_ = false;
                // Colours and selection may be others by now; a map of other places has been stopped.
                if (mapped && !token.stop_requested() && raster_) {
                    raster_ = std::make_shared<viz::SceneRaster>(raster_->with_map_of(*mapped));
                }
                go_on();
            },
            Qt::QueuedConnection);
    });
}

} // namespace cospread::canvas
