// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/import_dialog.h"

#include "job/describe.h"
#include "job/job_json.h"
#include "widgets/base/note_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace stampede::widgets {

namespace {

using exchange::Source;
using Tone = NoteLabel::Tone;

/// After the last letter; reading is quick, but not for every letter of a large text.
constexpr auto rest = std::chrono::milliseconds(120);

QString titleOf(Source source)
{
    switch (source) {
    case Source::Auto: return ImportDialog::tr("Automatic");
    case Source::SmtpSource: return ImportDialog::tr("smtp-source (Postfix)");
    case Source::Swaks: return ImportDialog::tr("swaks");
    case Source::TrafficGen: return ImportDialog::tr("traffic-gen (KumoMTA)");
    case Source::Hammer: return ImportDialog::tr("hammer, JSON (Timecop)");
    }
    return {};
}

QString listOf(const QString& title, const QStringList& lines)
{
    if (lines.isEmpty())
        return {};
    QString html = QStringLiteral("<p><b>") + title.toHtmlEscaped() + QStringLiteral("</b></p><ul>");
    for (const QString& line : lines)
        html += QStringLiteral("<li>") + line.toHtmlEscaped() + QStringLiteral("</li>");
    return html + QStringLiteral("</ul>");
}

} // namespace

ImportDialog::ImportDialog(const QString& folder, QWidget* parent) : QDialog(parent), m_folder(folder)
{
    setObjectName(QStringLiteral("importDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(
        new NoteLabel(tr("Paste the command line of another load test, or open a script or a file that "
                         "has it. It becomes a new job, not yet saved."),
                      Tone::Quiet, this));
    auto* halves = new QSplitter(Qt::Vertical, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeInput());
    halves->addWidget(makePreview());
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    column->addWidget(halves, 1);
    makeButtons();
    m_wait.setSingleShot(true);
    m_wait.setInterval(rest);
    connect(&m_wait, &QTimer::timeout, this, &ImportDialog::read);
    connect(m_text, &QPlainTextEdit::textChanged, &m_wait, qOverload<>(&QTimer::start));
    connect(m_source, &QComboBox::currentIndexChanged, this, &ImportDialog::read);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 36);
    m_text->setFocus();
    read();
}

QWidget* ImportDialog::makeInput()
{
    auto* half = new QWidget(this);
    auto* column = new QVBoxLayout(half);
    column->setContentsMargins({});
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("&Written for:"), half);
    m_source = new QComboBox(half);
    m_source->setObjectName(QStringLiteral("importSource"));
    m_source->setAccessibleName(tr("Written for"));
    m_source->setToolTip(tr("The program whose words these are. Automatic finds out by its name."));
    for (const Source source :
         {Source::Auto, Source::SmtpSource, Source::Swaks, Source::TrafficGen, Source::Hammer})
        m_source->addItem(titleOf(source), static_cast<int>(source));
    label->setBuddy(m_source);
    auto* open = new QPushButton(tr("&Open a file…"), half);
    open->setObjectName(QStringLiteral("importOpen"));
    open->setToolTip(tr("Reads the text from a file, such as a shell script."));
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this, &ImportDialog::askForFile);
    row->addWidget(label);
    row->addWidget(m_source);
    row->addStretch();
    row->addWidget(open);
    m_text = new QPlainTextEdit(half);
    m_text->setObjectName(QStringLiteral("importText"));
    m_text->setAccessibleName(tr("Command line or JSON"));
    m_text->setToolTip(tr("A command line, a script that has one, or the JSON of a hammer job."));
    m_text->setPlaceholderText(QStringLiteral("smtp-source -s 20 -m 5000 -l 10000 127.0.0.1:2525"));
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    column->addLayout(row);
    column->addWidget(m_text, 1);
    return half;
}

QWidget* ImportDialog::makePreview()
{
    auto* half = new QWidget(this);
    auto* column = new QVBoxLayout(half);
    column->setContentsMargins({});
    m_verdict = new NoteLabel(Tone::Quiet, half);
    m_verdict->setObjectName(QStringLiteral("importVerdict"));
    m_preview = new QTextBrowser(half);
    m_preview->setObjectName(QStringLiteral("importPreview"));
    m_preview->setAccessibleName(tr("What becomes of it"));
    m_preview->setToolTip(tr("The job in words, what is not carried over, and what differs."));
    m_preview->setOpenLinks(false);
    m_preview->setTabChangesFocus(true);
    column->addWidget(m_verdict);
    column->addWidget(m_preview, 1);
    return half;
}

void ImportDialog::makeButtons()
{
    auto* box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = box->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setToolTip(tr("Puts the job into the form, as a new one."));
    m_import->setDefault(true);
    connect(box, &QDialogButtonBox::accepted, this, &ImportDialog::give);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout()->addWidget(box);
}

void ImportDialog::setText(const QString& text)
{
    m_text->setPlainText(text);
    read();
}

void ImportDialog::askForFile()
{
    auto* dialog = new QFileDialog(this, tr("Open a command line"), m_folder,
                                   tr("Scripts, texts and JSON (*.sh *.txt *.json);;All files (*)"));
    dialog->setObjectName(QStringLiteral("importFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::openFile);
    dialog->open();
}

void ImportDialog::openFile(const QString& path)
{
    m_tasks.read(path, [this, path](const QByteArray& content, const QString& error) {
        Problems problems;
        if (!error.isEmpty())
            problems.add(QDir::toNativeSeparators(path), error);
        else if (content.size() > 4 * exchange::largestText || content.contains('\0'))
            problems.add(QDir::toNativeSeparators(path), tr("is no command line and no hammer job"));
        if (problems.isEmpty()) {
            setText(QString::fromUtf8(content));
        } else {
            m_imported.reset();
            showProblems(problems);
        }
    });
}

void ImportDialog::read()
{
    m_wait.stop();
    m_imported.reset();
    const QString text = m_text->toPlainText();
    Problems problems;
    if (text.trimmed().isEmpty()) {
        m_verdict->setTone(Tone::Quiet);
        m_verdict->setText(tr("Here you see what becomes of it."));
        m_preview->clear();
        m_import->setEnabled(false);
        return;
    }
    m_imported = exchange::importText(text, static_cast<Source>(m_source->currentData().toInt()), problems);
    m_imported ? showImported() : showProblems(problems);
}

void ImportDialog::showImported()
{
    m_verdict->setTone(Tone::Good);
    m_verdict->setText(QStringLiteral("\u2713 ") + tr("Read as %1.").arg(titleOf(m_imported->source)));
    m_preview->setHtml(QStringLiteral("<p>") +
                       job::describe(m_imported->job).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")) +
                       QStringLiteral("</p>") + listOf(tr("Not carried over"), m_imported->notCarried) +
                       listOf(tr("To know"), m_imported->notes));
    m_import->setEnabled(true);
}

void ImportDialog::showProblems(const Problems& problems)
{
    QStringList lines;
    for (const Error& problem : problems.list())
        lines += problem.toString();
    m_verdict->setTone(Tone::Bad);
    m_verdict->setText(QStringLiteral("\u26a0 ") +
                       tr("%n problem(s)", nullptr, static_cast<int>(lines.size())));
    m_preview->setHtml(listOf(tr("This cannot be imported yet"), lines));
    m_import->setEnabled(false);
}

void ImportDialog::give()
{
    if (m_wait.isActive())
        read();
    if (!m_imported)
        return;
    const auto left = static_cast<int>(m_imported->notCarried.size());
    const QString remark =
        tr("Imported from %1.").arg(titleOf(m_imported->source)) +
        (left == 0 ? QString() : u' ' + tr("%n part(s) could not be carried over.", nullptr, left));
    Q_EMIT imported(job::toJson(m_imported->job), remark);
    close();
}

} // namespace stampede::widgets
