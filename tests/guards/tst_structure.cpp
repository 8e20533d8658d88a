// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

namespace {

const QString root = QStringLiteral(STAMPEDE_SOURCE_DIR);

// What each room may include besides itself: the house of ARCHITECTURE.md. Arrows go one way.
const QMap<QString, QStringList>& arrows()
{
    static const auto list = [](const char* rooms) {
        return QString::fromLatin1(rooms).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    static const QMap<QString, QStringList> map{
        {QStringLiteral("base"), {}},
        {QStringLiteral("smtp"), list("base")},
        {QStringLiteral("message"), list("base")},
        {QStringLiteral("net"), list("base")},
        {QStringLiteral("metrics"), list("base")},
        {QStringLiteral("ledger"), list("base message metrics")},
        {QStringLiteral("criteria"), list("base metrics")},
        {QStringLiteral("job"), list("base smtp message net metrics criteria")},
        {QStringLiteral("exchange"), list("base smtp message net job")},
        {QStringLiteral("load"), list("base smtp message net metrics ledger criteria job")},
        {QStringLiteral("sink"), list("base smtp message net metrics ledger")},
        {QStringLiteral("report"), list("base smtp message net metrics ledger criteria job load sink")},
        {QStringLiteral("store"), list("base smtp message net metrics ledger criteria job load sink report")},
    };
    return map;
}

// The same for the rooms of the window, which may include all of core.
const QMap<QString, QStringList>& windowArrows()
{
    static const auto list = [](const char* rooms) {
        return QString::fromLatin1(rooms).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    static const QMap<QString, QStringList> map{
        {QStringLiteral("base"), {}},
        {QStringLiteral("charts"), list("base")},
        {QStringLiteral("run"), list("base")},
        {QStringLiteral("live"), list("base charts run")},
        {QStringLiteral("job"), list("base charts")},
        {QStringLiteral("sink"), list("base charts")},
        {QStringLiteral("history"), list("base charts run live")},
        {QStringLiteral("window"), list("base charts run live job sink history")},
    };
    return map;
}

QStringList sourcesUnder(const QString& folder)
{
    QStringList files;
    QDirIterator walk(root + QLatin1Char('/') + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                      QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next());
    files.sort();
    return files;
}

QStringList linesOf(const QString& file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(source.readAll()).split(QLatin1Char('\n'));
}

QString shortName(const QString& file)
{
    return file.mid(root.size() + 1);
}

} // namespace

/// Reads the sources themselves: the direction of includes, the length of files, the licence lines.
class TestStructure : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRoomIsKnown();
    void includesGoOneWay();
    void pagesDoNotKnowEachOther();
    void coreKnowsNoWidget();
    void filesStayShort();
    void functionsStayShort();
    void everySourceNamesItsLicence();
    void nothingIsLeftUnfinished();
};

void TestStructure::everyRoomIsKnown()
{
    const QStringList rooms =
        QDir(root + QStringLiteral("/core")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(!rooms.isEmpty());
    for (const QString& room : rooms)
        QVERIFY2(arrows().contains(room), qPrintable(room));
}

void TestStructure::includesGoOneWay()
{
    static const QRegularExpression include(QStringLiteral("^\\s*#include \"([a-z_]+)/"));
    QStringList wrong;
    for (const QString& file : sourcesUnder(QStringLiteral("core"))) {
        const QString room = shortName(file).section(QLatin1Char('/'), 1, 1);
        const QStringList lines = linesOf(file);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString to = include.match(lines.at(i)).captured(1);
            if (!to.isEmpty() && to != room && !arrows().value(room).contains(to))
                wrong.append(QStringLiteral("%1:%2 includes %3").arg(shortName(file)).arg(i + 1).arg(to));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestStructure::pagesDoNotKnowEachOther()
{
    static const QRegularExpression include(QStringLiteral("^\\s*#include \"widgets/([a-z_]+)/"));
    QStringList wrong;
    for (const QString& file : sourcesUnder(QStringLiteral("widgets"))) {
        const QString room = shortName(file).section(QLatin1Char('/'), 1, 1);
        QVERIFY2(windowArrows().contains(room), qPrintable(room));
        for (const QString& line : linesOf(file)) {
            const QString to = include.match(line).captured(1);
            if (!to.isEmpty() && to != room && !windowArrows().value(room).contains(to))
                wrong.append(QStringLiteral("%1 includes %2").arg(shortName(file), to));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestStructure::coreKnowsNoWidget()
{
    static const QRegularExpression include(QStringLiteral(
        "^\\s*#include (\"widgets/|<(QtWidgets|QtGui|QWidget|QApplication|QGuiApplication|QPainter|QColor|QIcon))"));
    QStringList wrong;
    for (const QString& file : sourcesUnder(QStringLiteral("core")))
        for (const QString& line : linesOf(file))
            if (include.match(line).hasMatch())
                wrong.append(shortName(file) + QStringLiteral(": ") + line);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestStructure::filesStayShort()
{
    QStringList wrong;
    for (const char* folder : {"core", "app", "widgets", "tests"}) {
        constexpr qsizetype longest = 400;
        for (const QString& file : sourcesUnder(QString::fromLatin1(folder)))
            if (const qsizetype count = linesOf(file).size() - 1; count > longest)
                wrong.append(QStringLiteral("%1 has %2 lines").arg(shortName(file)).arg(count));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestStructure::functionsStayShort()
{
    // A function's brace stands alone at the start of a line, as the formatter puts it.
    constexpr qsizetype longest = 60;
    QStringList wrong;
    for (const char* folder : {"core", "app", "widgets"}) {
        for (const QString& file : sourcesUnder(QString::fromLatin1(folder))) {
            const QStringList lines = linesOf(file);
            qsizetype opened = -1;
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (lines.at(i) == QLatin1String("{"))
                    opened = i;
                else if (lines.at(i) == QLatin1String("}") && opened >= 0 && i - opened - 1 > longest)
                    wrong.append(QStringLiteral("%1:%2").arg(shortName(file)).arg(opened + 1));
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestStructure::everySourceNamesItsLicence()
{
    QStringList wrong;
    for (const char* folder : {"core", "app", "widgets", "tests"}) {
        for (const QString& file : sourcesUnder(QString::fromLatin1(folder))) {
            const QStringList lines = linesOf(file);
            if (lines.size() < 2 || !lines.at(0).startsWith(QLatin1String("// SPDX-FileCopyrightText: ")) ||
                lines.at(1) != QLatin1String("// SPDX-License-Identifier: GPL-3.0-or-later"))
                wrong.append(shortName(file));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestStructure::nothingIsLeftUnfinished()
{
    // Spelled in halves so that this file does not find itself.
    static const QRegularExpression mark(QStringLiteral("\\b(TO") + QStringLiteral("DO|FIX") +
                                         QStringLiteral("ME|XX") + QStringLiteral("X)\\b"));
    QStringList wrong;
    for (const char* folder : {"core", "app", "widgets", "tests"})
        for (const QString& file : sourcesUnder(QString::fromLatin1(folder)))
            for (const QString& line : linesOf(file))
                if (mark.match(line).hasMatch())
                    wrong.append(shortName(file) + QStringLiteral(": ") + line.trimmed());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestStructure)
#include "tst_structure.moc"
