// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QUndoStack>

namespace stampede::widgets {

/// The job being edited: a JSON document (resources/job.schema.json), so that unreadable input is kept as
/// typed. GUI thread.
class JobDocument final : public QObject {
    Q_OBJECT
public:
    /// How a change came about: what is typed into one field without a break is one step of undo.
    enum class Edit : quint8 { Typing, Step };
    Q_ENUM(Edit)

    /// Begins as a new job.
    explicit JobDocument(QObject* parent = nullptr);

    /// Always complete: all keys, as job::toJson() gives them.
    const QJsonObject& json() const { return m_json; }
    /// Empty: never saved.
    const QString& path() const { return m_path; }
    /// The file's name, else the job's, else "Untitled".
    QString displayName() const;
    bool isModified() const { return !m_undo.isClean(); }
    /// What relative paths in the job start from: the file's folder, or the current one.
    QString baseDir() const;
    QUndoStack* undoStack() { return &m_undo; }

    /// "load.connections". A choice takes along what belongs to it, in one step of undo: see switched().
    void setValue(const QString& jsonPath, const QJsonValue& value, Edit edit = Edit::Typing);
    /// Takes out a key that nobody knows.
    void removeValue(const QString& jsonPath);
    /// One step of undo.
    void replace(const QJsonObject& json, const QString& text);

    /// Reads a file's content; false, with the reason in `error`, when it is no JSON object: then nothing
    /// changes. What cannot be read as a job stays to be mended beside the fields; `error` names the little
    /// that had to go. Empty `path`: an example or a draft. Undo starts anew, and the document is unmodified.
    bool setContents(const QByteArray& json, const QString& path, QString* error);
    /// As "New" does.
    void clear();
    /// Pretty, in the order of the schema.
    QByteArray toJson() const;
    /// What is there now is what the file has.
    void markSaved(const QString& path);
    /// The file has an earlier state: there are still changes.
    void markSavedEarlier(const QString& path);

Q_SIGNALS:
    void changed();
    void modifiedChanged(bool modified);
    void pathChanged();

private:
    class Change;
    void start(const QJsonObject& json, const QString& path);
    void setPath(const QString& path);

    QJsonObject m_json;
    QJsonObject m_parked; // by path: values that wait for a switch back
    QString m_path;
    QUndoStack m_undo;
};

} // namespace stampede::widgets
