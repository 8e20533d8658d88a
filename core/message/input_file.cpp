// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/input_file.h"

#include <QFile>
#include <QFileInfo>

namespace stampede::message {

LineProblems::LineProblems(const QString& file, Problems& problems) : m_file(file), m_problems(problems) {}

LineProblems::~LineProblems()
{
    if (m_count > shown)
        m_problems.add(m_file,
                       tr("%n more line(s) have problems", nullptr, static_cast<int>(m_count - shown)));
}

void LineProblems::add(quint64 line, const QString& text)
{
    if (++m_count <= shown)
        m_problems.add(m_file + u':' + QString::number(line), text);
}

bool LineReader::next(std::string_view& line)
{
    if (m_rest.empty())
        return false;
    ++m_number;
    const std::size_t end = m_rest.find_first_of("\r\n");
    line = m_rest.substr(0, end);
    if (end == std::string_view::npos) {
        m_rest = {};
        return true;
    }
    const bool pair = m_rest.substr(end, 2) == "\r\n";
    m_rest.remove_prefix(end + (pair ? 2 : 1));
    return true;
}

std::optional<QByteArray> readInputFile(const QString& path, const QString& place, Problems& problems)
{
    QFile file(path);
    QString reason;
    if (QFileInfo(path).isDir()) {
        reason = LineProblems::tr("it is a folder");
    } else if (!file.open(QIODevice::ReadOnly)) {
        reason = file.errorString();
    } else {
        QByteArray content = file.readAll();
        if (file.error() == QFileDevice::NoError) {
            if (content.startsWith("\xef\xbb\xbf"))
                content.remove(0, 3);
            return content;
        }
        reason = file.errorString();
    }
    problems.add(place, LineProblems::tr("cannot read the file %1: %2").arg(path, reason));
    return std::nullopt;
}

} // namespace stampede::message
