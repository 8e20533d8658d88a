// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "message/message_factory.h"
#include "sink/message_tracker.h"

#include <QTest>

using namespace stampede;
using namespace stampede::sink;

namespace {

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// The digest of a text in 16 digits.
std::string digestIn16(const std::string& body)
{
    const auto text = message::digestText(message::digestOf({{body, body.size()}}));
    return std::string(text.data(), text.size());
}

std::string valueFor(const std::string& body, const std::string& rest = "1 7 1800000000123456789 run-1")
{
    std::string value = body.empty() ? "2d06800538d394c2" : digestIn16(body); // XXH3 of nothing
    value.append(" ").append(rest);
    return value;
}

/// "run sequence recipients sent" and whether the body is whole, or "untracked".
QByteArray verdict(MessageTracker& tracker)
{
    if (!tracker.finish())
        return "untracked";
    const message::Track& track = tracker.track();
    return bytes(track.run) + ' ' + QByteArray::number(track.sequence) + ' ' +
           QByteArray::number(track.recipients) + ' ' + QByteArray::number(track.sent) +
           (tracker.isIntact() ? " intact" : " damaged");
}

/// What the tracker says of a content in pieces of these sizes, the last one for all the rest.
QByteArray tracked(MessageTracker& tracker, const std::string& content, std::vector<std::size_t> sizes)
{
    tracker.restart();
    std::size_t at = 0;
    for (std::size_t i = 0; at < content.size(); ++i) {
        const std::string copy = content.substr(at, sizes[std::min(i, sizes.size() - 1)]);
        tracker.add(copy);
        at += copy.size();
    }
    return verdict(tracker);
}

} // namespace

class TestMessageTracker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void messages_data();
    void messages();
    void longHeaders_data();
    void longHeaders();
    void ofTheEngine_data();
    void ofTheEngine();
    void damage();
    void random();
};

void TestMessageTracker::messages_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const std::string& content, const char* expected) {
        QTest::newRow(name) << bytes(content) << QByteArray(expected);
    };
    const std::string body = "first\r\n\r\nX-Stampede-Track: not me\r\n.\r\n";
    const std::string value = valueFor(body);
    const std::string field = "X-Stampede-Track: " + value + "\r\n";
    const std::string others = "From: <a@b.test>\r\nSubject: x\r\n";
    const char* const good = "run-1 7 1 1800000000123456789 intact";
    row("first", field + others + "\r\n" + body, good);
    row("alone", field + "\r\n" + body, good);
    row("last", others + field + "\r\n" + body, good);
    row("behind Received:",
        "Received: from a.test (b [127.0.0.1])\r\n\tby mx (Postfix) with ESMTP\r\n id 1;\r\n" + field +
            others + "\r\n" + body,
        good);
    row("lower case", "x-stampede-track:" + value + "\r\n\r\n" + body, good);
    row("upper case, blanks", "X-STAMPEDE-TRACK \t:\t " + value + " \t\r\n\r\n" + body, good);
    row("folded",
        "X-Stampede-Track:\r\n " + value.substr(0, 17) + "\r\n\t" + value.substr(17) + "\r\n" + others +
            "\r\n" + body,
        good);
    row("folded, a line of blanks", "X-Stampede-Track: " + value + "\r\n \t\r\n" + others + "\r\n" + body,
        good);
    row("folded and last", others + "X-Stampede-Track:\r\n " + value + "\r\n\r\n" + body, good);
    row("the fold breaks a word",
        "X-Stampede-Track: " + value.substr(0, 9) + "\r\n " + value.substr(9) + "\r\n\r\n" + body,
        "untracked");
    row("two: the first", field + "X-Stampede-Track: " + valueFor("x", "1 8 1 run-2") + "\r\n\r\n" + body,
        good);
    row("two: the first is none", "X-Stampede-Track: hello\r\n" + field + "\r\n" + body, "untracked");
    row("lies", "X-Stampede-Track: " + valueFor("x") + "\r\n\r\n" + body,
        "run-1 7 1 1800000000123456789 damaged");
    row("many recipients", "X-Stampede-Track: " + valueFor(body, "250 9 5 r") + "\r\n\r\n" + body,
        "r 9 250 5 intact");
    row("none", others + "\r\n" + body, "untracked");
    row("in the body only", others + "\r\n" + field + "\r\n" + body, "untracked");
    row("empty line at once", "\r\n" + field, "untracked");
    row("nothing", "", "untracked");
    row("longer name", "X-Stampede-Tracks: " + value + "\r\n\r\n" + body, "untracked");
    row("in another field", "Subject: X-Stampede-Track: " + value + "\r\n\r\n" + body, "untracked");
    row("in a fold", "Subject: x\r\n X-Stampede-Track: " + value + "\r\n\r\n" + body, "untracked");
    row("no colon", "X-Stampede-Track " + value + "\r\n\r\n" + body, "untracked");
    row("no value", "X-Stampede-Track:\r\n\r\n" + body, "untracked");
    row("bare LF ends no line", "Subject: x\nX-Stampede-Track: " + value + "\r\n\r\n" + body, "untracked");
    row("bare LFs end no header", field + "a: b\n\nc: d\n\r\n\r\n" + body, good);
    row("bare CRs end no header", field + "a: b\r\r\r\n\r\n" + body, good);
    row("a CR more", field + "a: b\r\n\r\r\n\r\n" + body, good);
    row("empty body", "X-Stampede-Track: " + valueFor("") + "\r\n\r\n",
        "run-1 7 1 1800000000123456789 intact");
    row("ends in its header", "X-Stampede-Track: " + valueFor("") + "\r\nSubject: x",
        "run-1 7 1 1800000000123456789 intact");
    row("ends in the field", "X-Stampede-Track: " + valueFor(""), "run-1 7 1 1800000000123456789 intact");
    row("body without end of line", "X-Stampede-Track: " + valueFor("abc") + "\r\n\r\nabc",
        "run-1 7 1 1800000000123456789 intact");
    row("body is an empty line", "X-Stampede-Track: " + valueFor("\r\n") + "\r\n\r\n\r\n",
        "run-1 7 1 1800000000123456789 intact");
    row("run too long",
        "X-Stampede-Track: " + valueFor(body, "1 7 5 " + std::string(129, 'r')) + "\r\n\r\n" + body,
        "untracked");
    row("a run with a line end of its own",
        "X-Stampede-Track: " + valueFor(body, "1 7 5 a\nb") + "\r\n\r\n" + body, "untracked");
    row("a run in 8 bits", "X-Stampede-Track: " + valueFor(body, "1 7 5 a\xc3\xa4") + "\r\n\r\n" + body,
        "untracked");
    row("negative", "X-Stampede-Track: " + valueFor(body, "1 -7 5 r") + "\r\n\r\n" + body, "untracked");
    row("number too long",
        "X-Stampede-Track: " + valueFor(body, "1 99999999999999999999 5 r") + "\r\n\r\n" + body, "untracked");
    row("NUL", "X-Stampede-Track: " + std::string("\0", 1) + value + "\r\n\r\n" + body, "untracked");
}

// Cut in two at every place, and in pieces of every size; by one tracker, which must forget what was before.
void TestMessageTracker::messages()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, expected);
    const std::string text = content.toStdString();
    MessageTracker tracker;
    QCOMPARE(tracked(tracker, text, {std::string::npos}), expected);
    for (std::size_t cut = 1; cut < text.size(); ++cut) {
        QCOMPARE(tracked(tracker, text, {cut, std::string::npos}), expected);
        QCOMPARE(tracked(tracker, text, {cut}), expected);
    }
    QCOMPARE(tracked(tracker, "X: y\r\n\r\n", {1}), QByteArray("untracked"));
}

void TestMessageTracker::longHeaders_data()
{
    QTest::addColumn<int>("before"); ///< octets of a line in front of the field
    QTest::addColumn<int>("after");  ///< behind it
    QTest::addColumn<int>("blanks"); ///< in front of the value
    QTest::addColumn<bool>("tracked");
    QTest::newRow("a long line before") << 200'000 << 0 << 1 << true;
    QTest::newRow("a long line behind") << 0 << 200'000 << 1 << true;
    QTest::newRow("both too much") << 150'000 << 150'000 << 1 << false;
    QTest::newRow("too much before") << 300'000 << 0 << 1 << false;
    QTest::newRow("too much behind") << 0 << 300'000 << 1 << false;
    QTest::newRow("the value is still kept") << 0 << 0 << 3900 << true;
    QTest::newRow("the value is not kept") << 0 << 0 << 5000 << false;
}

void TestMessageTracker::longHeaders()
{
    QFETCH(int, before);
    QFETCH(int, after);
    QFETCH(int, blanks);
    QFETCH(bool, tracked);
    const auto line = [](int octets) {
        return octets == 0 ? std::string()
                           : "A: " + std::string(static_cast<std::size_t>(octets), 'x') + "\r\n";
    };
    const std::string body = "body\r\n";
    const std::string text = line(before) +
                             "X-Stampede-Track:" + std::string(static_cast<std::size_t>(blanks), ' ') +
                             valueFor(body) + "\r\n" + line(after) + "\r\n" + body;
    MessageTracker tracker;
    for (const std::size_t piece : {std::size_t(1), std::size_t(1000), std::size_t(65536), std::string::npos})
        QCOMPARE(::tracked(tracker, text, {piece}).endsWith("intact"), tracked);
}

void TestMessageTracker::ofTheEngine_data()
{
    QTest::addColumn<quint64>("octets");
    QTest::addColumn<bool>("attachment");
    QTest::newRow("smallest") << quint64(2) << false;
    QTest::newRow("1 kB") << quint64(1000) << false;
    QTest::newRow("1 MB") << quint64(1'000'000) << false;
    QTest::newRow("with an attachment") << quint64(5000) << true;
}

// What the engine composes is recognised, number for number.
void TestMessageTracker::ofTheEngine()
{
    QFETCH(quint64, octets);
    QFETCH(bool, attachment);
    message::MessageSpec spec;
    spec.recipients.pattern = "user{seq}@example.test";
    spec.recipients.perMessage = 3;
    spec.size.fixed = octets;
    if (attachment)
        spec.attachments = {100'000};
    Problems problems;
    const auto factory =
        message::MessageFactory::create(spec, {"run-9", "stampede.example.test", true}, {}, problems);
    QVERIFY(factory);
    MessageTracker tracker;
    message::Message composed;
    for (quint64 sequence = 0; sequence < 5; ++sequence) {
        factory->compose(sequence, 0, Nanos(1'800'000'000'000'000'001), composed);
        tracker.restart();
        tracker.add(composed.header);
        for (const message::Segment& segment : composed.body)
            for (quint64 at = 0; at < segment.octets; at += segment.at(at).size())
                tracker.add(segment.at(at));
        QCOMPARE(verdict(tracker),
                 QByteArray("run-9 " + QByteArray::number(sequence) + " 3 1800000000000000001 intact"));
    }
}

// One octet other than it was, one less and one more: each is found.
void TestMessageTracker::damage()
{
    const std::string body = "Some text.\r\nAnd more of it.\r\n";
    const std::string header = "X-Stampede-Track: " + valueFor(body) + "\r\nSubject: x\r\n\r\n";
    MessageTracker tracker;
    const auto isWhole = [&](const std::string& other) {
        return tracked(tracker, header + other, {std::string::npos}).endsWith(" intact");
    };
    QVERIFY(isWhole(body));
    QVERIFY(!isWhole(body + "x"));
    QVERIFY(!isWhole({}));
    for (std::size_t at = 0; at < body.size(); ++at) {
        std::string other = body;
        other[at] = static_cast<char>(other[at] ^ 1);
        QVERIFY(!isWhole(other));
        QVERIFY(!isWhole(body.substr(0, at) + body.substr(at + 1)));
    }
}

// Rubbish made of what headers are made of, in pieces of random sizes: the cuts do not show.
void TestMessageTracker::random()
{
    Random dice(55);
    const std::vector<std::string> words{"\r\n",
                                         "\r",
                                         "\n",
                                         " ",
                                         "\t",
                                         ":",
                                         "x",
                                         "X-Stampede-Track",
                                         ": ",
                                         valueFor(""),
                                         "\r\nX-Stampede-Track:",
                                         "\r\n\r\n"};
    MessageTracker tracker;
    int found = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text = dice.below(2) == 0 ? "X-Stampede-Track: " + valueFor("") : std::string();
        for (auto length = dice.below(12); length > 0; --length)
            text += words[dice.below(words.size())];
        const QByteArray whole = tracked(tracker, text, {std::string::npos});
        found += whole == "untracked" ? 0 : 1;
        std::vector<std::size_t> sizes;
        for (std::size_t at = 0; at < text.size(); at += sizes.back())
            sizes.push_back(1 + dice.below(20));
        sizes.push_back(1);
        QVERIFY2(tracked(tracker, text, sizes) == whole, bytes(text).toPercentEncoding().constData());
    }
    QVERIFY2(found > 2000 && found < 18000, "the texts are no test");
}

QTEST_GUILESS_MAIN(TestMessageTracker)
#include "tst_message_tracker.moc"
