// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/job_document.h"

#include "job/job_json.h"
#include "widgets/job/field_table.h"
#include "widgets/job/job_keys.h"
#include "widgets/job/json_path.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStringList>
#include <QUndoCommand>

namespace stampede::widgets {

class JobDocument::Change final : public QUndoCommand {
public:
    /// Without `path`: never merged.
    Change(JobDocument& document, QJsonObject after, QString path, const QString& text)
        : QUndoCommand(text)
        , m_document(document)
        , m_before(document.m_json)
        , m_after(std::move(after))
        , m_path(std::move(path))
    {}

    void undo() override { put(m_before); }
    void redo() override { put(m_after); }
    int id() const override { return m_path.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const Change*>(other);
        if (next->m_path != m_path)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    void put(const QJsonObject& json)
    {
        m_document.m_json = json;
        Q_EMIT m_document.changed();
    }

    JobDocument& m_document;
    QJsonObject m_before;
    QJsonObject m_after;
    QString m_path;
};

JobDocument::JobDocument(QObject* parent) : QObject(parent), m_json(newJob())
{
    connect(&m_undo, &QUndoStack::cleanChanged, this, [this](bool clean) { Q_EMIT modifiedChanged(!clean); });
}

QString JobDocument::displayName() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    const QString name = m_json.value(QLatin1StringView("name")).toString().simplified();
    return name.isEmpty() ? tr("Untitled") : name;
}

QString JobDocument::baseDir() const
{
    return m_path.isEmpty() ? QDir::currentPath() : QFileInfo(m_path).absolutePath();
}

void JobDocument::setValue(const QString& jsonPath, const QJsonValue& value, Edit edit)
{
    if (valueAt(m_json, jsonPath) == value)
        return;
    m_undo.push(new Change(*this, switched(m_json, jsonPath, value, m_parked),
                           edit == Edit::Typing ? jsonPath : QString(),
                           tr("change of %1").arg(labelOf(jsonPath))));
}

void JobDocument::removeValue(const QString& jsonPath)
{
    replace(withoutValue(m_json, jsonPath), tr("removal of %1").arg(jsonPath));
}

void JobDocument::replace(const QJsonObject& json, const QString& text)
{
    if (const QJsonObject whole = completed(json); whole != m_json)
        m_undo.push(new Change(*this, whole, QString(), text));
}

bool JobDocument::setContents(const QByteArray& json, const QString& path, QString* error)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError || !document.isObject()) {
        // The reader of jobs says where the JSON is broken.
        Problems problems;
        (void)job::fromJson(json, problems);
        if (error)
            *error = problems.isEmpty() ? tr("not a job") : problems.list().first().toString();
        return false;
    }
    QStringList leftOut;
    const QJsonObject whole = completed(document.object(), &leftOut);
    if (error)
        *error = leftOut.isEmpty() ? QString()
                                   : tr("Not objects, so the defaults took their place: %1")
                                         .arg(leftOut.join(QStringLiteral(", ")));
    start(inCanonicalForm(whole), path);
    return true;
}

void JobDocument::clear()
{
    start(newJob(), QString());
}

void JobDocument::start(const QJsonObject& json, const QString& path)
{
    m_parked = {};
    m_json = json;
    m_undo.clear();
    setPath(path);
    Q_EMIT changed();
}

QByteArray JobDocument::toJson() const
{
    return jobText(m_json);
}

void JobDocument::markSaved(const QString& path)
{
    m_undo.setClean();
    setPath(path);
}

void JobDocument::markSavedEarlier(const QString& path)
{
    setPath(path);
}

void JobDocument::setPath(const QString& path)
{
    m_path = path;
    Q_EMIT pathChanged();
}

} // namespace stampede::widgets
