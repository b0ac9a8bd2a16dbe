#include "qml/app/export_view.h"

#include "viz/figure/default_appearance.h"
#include "viz/figure/figure.h"
#include "viz/figure/picture_file.h"

#include <QSaveFile>

namespace cospread::studio {

void export_view(ExportedView const& view) {
    viz::PictureFormat const format = viz::picture_format(view.path);
    Case subject = view.basis.data->content;
    subject.network = view.basis.network();
    viz::FigureOptions options;
    options.guides = view.placement.guides ? *view.placement.guides : viz::Guides();
    options.layout_words = layout_words(view.placement);
    options.layout_note = view.placement.note;
    options.size_words = viz::size_words(subject.network, view.size_measure);
    viz::Figure const figure = viz::compose_figure(subject, *view.placement.positions, view.look.appearance,
                                                   view.look.highlight, options);
    std::string const bytes = viz::picture(figure.page, format);
    QSaveFile file(QString::fromStdString(view.path));
    bool const written =
        file.open(QIODevice::WriteOnly) &&
        file.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size()) &&
        file.commit();
    if (!written) {
        throw SystemError(view.path + " could not be written: " + file.errorString().toStdString() +
                          ". Choose another folder.");
    }
}

} // namespace cospread::studio
