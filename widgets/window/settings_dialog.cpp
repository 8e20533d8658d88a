// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/settings_dialog.h"

#include "widgets/base/form_section.h"
#include "widgets/base/note_label.h"
#include "widgets/base/rate_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace stampede::widgets {

namespace {

// By the place in the box; empty: the system's.
const QStringList& languages()
{
    static const QStringList codes{QString(), QStringLiteral("en"), QStringLiteral("de")};
    return codes;
}

} // namespace

SettingsDialog::SettingsDialog(Preferences& preferences, QWidget* parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_languageNote(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_startLanguage(preferences.language())
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    setModal(false);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(fontMetrics().height());
    buildLook();
    buildFolders();
    buildRuns();
    alignFormLabels(*this);
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* const close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("settingsClose"));
    // Return ends the typing of a folder, not the dialog.
    close->setAutoDefault(false);
    close->setToolTip(tr("Closes this window; everything is applied already."));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_preferences, &Preferences::changed, this, &SettingsDialog::display);
    display();
}

SettingsDialog::~SettingsDialog()
{
    // A field that loses the focus by being destroyed ends its editing: nobody is here to be told then.
    for (QWidget* child : findChildren<QWidget*>())
        child->disconnect(this);
}

QFormLayout* SettingsDialog::section(const QString& title)
{
    return addFormSection(static_cast<QVBoxLayout&>(*layout()), title, this);
}

QComboBox* SettingsDialog::choice(QFormLayout& form, const QString& label, const QString& name,
                                  const QString& help, const QStringList& words)
{
    auto* box = new QComboBox(this);
    box->addItems(words);
    addFormRow(form, label, box, name, help);
    return box;
}

void SettingsDialog::buildLook()
{
    QFormLayout* form = section(tr("Look"));
    m_theme = choice(*form, tr("&Theme"), QStringLiteral("settingsTheme"),
                     tr("Light or dark; “as the system” follows the desktop."),
                     {tr("As the system"), tr("Light"), tr("Dark")});
    connect(m_theme, &QComboBox::activated, this,
            [this](int index) { m_preferences.setTheme(static_cast<ThemeChoice>(index)); });
    m_language = choice(*form, tr("&Language"), QStringLiteral("settingsLanguage"),
                        tr("The language of the window, from the next start on."),
                        {tr("As the system"), QStringLiteral("English"), QStringLiteral("Deutsch")});
    connect(m_language, &QComboBox::activated, this,
            [this](int index) { m_preferences.setLanguage(languages().at(index)); });
    m_languageNote->setObjectName(QStringLiteral("settingsLanguageNote"));
    form->addRow(QString(), m_languageNote);
    QStringList units;
    for (const RateUnit unit : {RateUnit::PerSecond, RateUnit::PerMinute, RateUnit::PerHour, RateUnit::Mmh})
        units.append(rateUnitText(unit));
    units.last() = tr("%1 (million messages an hour)").arg(units.last());
    m_rateUnit =
        choice(*form, tr("&Rates in"), QStringLiteral("settingsRateUnit"),
               tr("The unit of rates on tiles and charts; files always have messages a second."), units);
    connect(m_rateUnit, &QComboBox::activated, this,
            [this](int index) { m_preferences.setRateUnit(static_cast<RateUnit>(index)); });
}

QLineEdit* SettingsDialog::folder(QFormLayout& form, const QString& label, const QString& name,
                                  const QString& help)
{
    const QString title = QString(label).remove(u'&');
    auto* row = new QHBoxLayout;
    auto* edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(title);
    edit->setToolTip(help);
    edit->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    auto* browse = new QPushButton(tr("Browse…"), this);
    browse->setObjectName(name + QStringLiteral("Browse"));
    browse->setAccessibleName(tr("Browse: %1").arg(title));
    browse->setToolTip(tr("Chooses the folder in a dialog."));
    browse->setAutoDefault(false);
    row->addWidget(edit, 1);
    row->addWidget(browse);
    auto* text = new QLabel(label, this);
    text->setBuddy(edit);
    form.addRow(text, row);
    connect(browse, &QPushButton::clicked, this, [this, edit, title] { this->browse(edit, title); });
    return edit;
}

void SettingsDialog::buildFolders()
{
    QFormLayout* form = section(tr("Folders"));
    m_jobFolder = folder(*form, tr("&Jobs"), QStringLiteral("settingsJobFolder"),
                         tr("Where jobs are looked for and saved first."));
    connect(m_jobFolder, &QLineEdit::editingFinished, this, [this] {
        m_preferences.setJobFolder(m_jobFolder->text().trimmed());
        m_jobFolder->setText(m_preferences.jobFolder());
    });
    m_exportFolder = folder(*form, tr("&Results"), QStringLiteral("settingsExportFolder"),
                            tr("Where results and pictures are saved first."));
    connect(m_exportFolder, &QLineEdit::editingFinished, this, [this] {
        m_preferences.setExportFolder(m_exportFolder->text().trimmed());
        m_exportFolder->setText(m_preferences.exportFolder());
    });
}

void SettingsDialog::browse(QLineEdit* edit, const QString& title)
{
    auto* dialog = new QFileDialog(this, title, edit->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, edit, [edit](const QString& path) {
        edit->setText(path);
        Q_EMIT edit->editingFinished();
    });
    dialog->open();
}

void SettingsDialog::confirmation(QFormLayout& form, Confirmation what, const QString& label,
                                  const QString& name, const QString& help)
{
    auto* box = new QCheckBox(label, this);
    box->setObjectName(name);
    box->setAccessibleName(QString(label).remove(u'&'));
    box->setToolTip(help);
    form.addRow(box);
    connect(box, &QCheckBox::clicked, this, [this, what](bool asks) { m_preferences.setAsks(what, asks); });
    m_confirmations.append({what, box});
}

void SettingsDialog::buildRuns()
{
    QFormLayout* form = section(tr("Runs"));
    m_sampleEvery = new QSpinBox(this);
    m_sampleEvery->setRange(0, 100'000'000);
    m_sampleEvery->setGroupSeparatorShown(true);
    m_sampleEvery->setSpecialValueText(tr("failed ones only"));
    m_sampleEvery->setPrefix(tr("failed ones and 1 in "));
    m_sampleEvery->setObjectName(QStringLiteral("settingsSampleEvery"));
    m_sampleEvery->setAccessibleName(tr("Keep samples of conversations"));
    m_sampleEvery->setToolTip(
        tr("Conversations kept to be looked at: failed ones, and of accepted ones one in so many."));
    // A number that is being typed is no choice yet.
    m_sampleEvery->setKeyboardTracking(false);
    auto* text = new QLabel(tr("&Keep samples of"), this);
    text->setBuddy(m_sampleEvery);
    form->addRow(text, m_sampleEvery);
    connect(m_sampleEvery, &QSpinBox::valueChanged, this,
            [this](int every) { m_preferences.setSampleEvery(every); });
    confirmation(*form, Confirmation::Abort, tr("Ask before a run is &aborted"),
                 QStringLiteral("settingsAskAbort"), tr("An abort counts the messages under way as errors."));
    confirmation(*form, Confirmation::QuitWhileRunning, tr("Ask before &quitting while a run goes on"),
                 QStringLiteral("settingsAskQuit"), tr("Quitting aborts the run."));
    confirmation(*form, Confirmation::DiscardChanges, tr("Ask before &unsaved changes of a job are dropped"),
                 QStringLiteral("settingsAskDiscard"), tr("Without it another job opens at once."));
}

void SettingsDialog::display()
{
    const Preferences& preferences = m_preferences;
    m_theme->setCurrentIndex(static_cast<int>(preferences.theme()));
    m_language->setCurrentIndex(
        static_cast<int>(std::max<qsizetype>(0, languages().indexOf(preferences.language()))));
    m_languageNote->say(preferences.language() == m_startLanguage ? QString()
                                                                  : tr("Takes effect at the next start."),
                        NoteLabel::Tone::Quiet);
    m_rateUnit->setCurrentIndex(static_cast<int>(preferences.rateUnit()));
    // Not while a person types in it.
    const auto put = [](QLineEdit* edit, const QString& folder) {
        if (!edit->isModified())
            edit->setText(folder);
    };
    put(m_jobFolder, preferences.jobFolder());
    put(m_exportFolder, preferences.exportFolder());
    if (m_sampleEvery->value() != preferences.sampleEvery())
        m_sampleEvery->setValue(preferences.sampleEvery());
    for (const auto& [what, box] : m_confirmations)
        box->setChecked(preferences.asks(what));
}

} // namespace stampede::widgets
