#pragma once

#include "qml/canvas/crowd_picture.h"
#include "viz/picking/node_grid.h"

#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <memory>
#include <optional>
#include <stop_token>

namespace cospread::canvas {

/// Draws a scene with a crowd on another thread, picture after picture: while the camera moves with as many
/// ties as a moment allows, and with all of them once it rests. The newest wish counts.
class CrowdLayer : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;
    ~CrowdLayer() override;

    /// Draws this scene from now on. `same_places`: it has the crowd and the positions of the last one. The
    /// last picture stays until the first of this scene is there.
    void set_scene(std::shared_ptr<viz::Scene const> scene, viz::Theme const& theme, bool same_places);

    /// Nothing to draw any more.
    void clear();

    /// Where the camera is going to be, and whether it rests there.
    void look(viz::Camera const& camera, double ratio, bool at_rest);

    /// Leaves the picture where it is in the view though the camera goes from one place to another at once.
    void hold_picture(viz::Camera const& from, viz::Camera const& to);

    /// The newest picture; without an image where there is none yet.
    [[nodiscard]] CrowdPicture const& picture() const { return picture_; }

    /// Whether the picture shows the scene as the camera sees it, with all ties.
    [[nodiscard]] bool complete() const { return complete_; }

    /// Whether the picture shows the scene that was set last, be it with some of its ties.
    [[nodiscard]] bool shows_scene() const { return !content_ && !preparing_ && draft_shown_; }

    /// What is under the cursor in the scene that is drawn; empty until it has been prepared.
    [[nodiscard]] viz::NodeGrid const& grid() const { return *grid_; }

  Q_SIGNALS:
    /// picture(), complete() or grid() changed.
    void changed();

  private:
    struct Wish {
        viz::Camera camera;
        double ratio = 1;
        bool at_rest = false;
    };

    struct Content {
        std::shared_ptr<viz::Scene const> scene;
        viz::Theme theme;
        bool same_places = false;
    };

    void go_on();
    void prepare();
    void draw(Wish const& wish, bool all_ties);
    void draw_in_full(Wish const& wish);
    [[nodiscard]] bool shows(Wish const& wish) const;
    void make_map();
    template<class Work>
    void run(Work work);

    std::optional<Content> content_; ///< waits to be prepared
    std::optional<bool> preparing_;  ///< same_places of the content that is being prepared
    std::optional<Wish> wish_;
    std::shared_ptr<viz::SceneRaster> raster_;
    std::shared_ptr<viz::NodeGrid const> grid_ = std::make_shared<viz::NodeGrid const>();
    viz::Theme theme_{};
    CrowdPicture picture_;
    bool complete_ = false;
    bool draft_shown_ = false; ///< the wish has been drawn, if not with all ties
    bool full_tried_ = false;  ///< and in full, where few enough ties are in view
    bool mapping_ = false;
    bool busy_ = false;
    bool can_wait_ = false; ///< what runs gives way to a new wish
    std::size_t budget_ = 400'000;
    std::stop_source stop_;
    std::stop_source map_stop_;
    QThreadPool pool_;
    QThreadPool map_pool_; ///< beside the pictures, so that these never wait for a map
};

} // namespace cospread::canvas
