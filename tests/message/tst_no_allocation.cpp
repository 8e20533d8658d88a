// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/message_testing.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <cstdlib>
#include <functional>
#include <new>

namespace {
std::atomic<quint64> allocations{0};

void* counted(std::size_t octets)
{
    allocations.fetch_add(1, std::memory_order_relaxed);
    if (void* memory = std::malloc(octets == 0 ? 1 : octets))
        return memory;
    throw std::bad_alloc();
}
} // namespace

void* operator new(std::size_t octets)
{
    return counted(octets);
}
void* operator new[](std::size_t octets)
{
    return counted(octets);
}
void operator delete(void* memory) noexcept
{
    std::free(memory);
}
void operator delete[](void* memory) noexcept
{
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept
{
    std::free(memory);
}

using namespace stampede;
using namespace stampede::message;

using Change = std::function<void(MessageSpec&)>;
Q_DECLARE_METATYPE(Change)

/// compose() into a message that was used before asks for no memory.
class NoAllocationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void compose_data();
    void compose();
    void countsAtAll();

private:
    QTemporaryDir m_dir;
};

void NoAllocationTest::initTestCase()
{
    writeFile(m_dir.filePath(QStringLiteral("v.csv")),
              "name,ascii\nAnn,a\nJ\xc3\xbcrgen,b\n" + QByteArray("\xc3\xa4").repeated(200) + ",c\n");
    writeFile(m_dir.filePath(QStringLiteral("r.txt")),
              "a@x.test\na-much-longer-local-part-than-the-others@x.test\n");
    writeFile(m_dir.filePath(QStringLiteral("t.eml")), "From: a@x.test\nTo: b@x.test\n\n.x\n");
}

void NoAllocationTest::compose_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, const Change& change) {
        QTest::newRow(name) << change;
    };
    row("small", [](MessageSpec&) {});
    row("sizes", [](MessageSpec& spec) {
        spec.size.kind = SizeSpec::Kind::Uniform;
        spec.size.max = 200'000;
    });
    row("attachments", [](MessageSpec& spec) { spec.attachments = {0, 100'000, 57}; });
    row("many recipients", [](MessageSpec& spec) { spec.recipients.perMessage = 50; });
    row("very many recipients", [](MessageSpec& spec) { spec.recipients.perMessage = 200; });
    row("domains", [](MessageSpec& spec) {
        spec.recipients.pattern.clear();
        spec.recipients.domains = {{"a.test", 2}, {"a-rather-long-domain.example.test", 1}};
    });
    row("file", [](MessageSpec& spec) {
        spec.recipients.pattern.clear();
        spec.recipients.file = "r.txt";
        spec.recipients.domainSuffix = "sink.example.test";
    });
    row("headers", [](MessageSpec& spec) {
        spec.headers = {{"X-A", "{uuid} {random:64} {date} {worker} {run}"}, {"Subject", "{ascii}"}};
        spec.variablesCsv = "v.csv";
    });
    row("encoded headers", [](MessageSpec& spec) {
        spec.headers = {{"Subject", "to {name}"}, {"From", "\"{name}\" <a@x.test>"}};
        spec.variablesCsv = "v.csv";
    });
    row("template", [](MessageSpec& spec) { spec.templatePath = "t.eml"; });
}

void NoAllocationTest::compose()
{
    QFETCH(Change, change);
    MessageSpec spec = simpleSpec();
    change(spec);
    const auto factory = factoryFor(spec, m_dir.path());
    QVERIFY(factory);
    Message message;
    for (quint64 sequence = 0; sequence < 10; ++sequence)
        factory->compose(sequence, 0, testWall, message);
    const quint64 before = allocations.load();
    // The numbers grow by digits on the way.
    for (quint64 sequence = 1; sequence <= 1000; ++sequence)
        factory->compose(sequence * sequence * sequence * 1'000'003, 1, testWall, message);
    QCOMPARE(allocations.load() - before, quint64(0));
    QVERIFY(message.size() > 0);
}

void NoAllocationTest::countsAtAll()
{
    const auto factory = factoryFor(simpleSpec());
    QVERIFY(factory);
    const quint64 before = allocations.load();
    Message message;
    factory->compose(1, 0, testWall, message);
    QVERIFY(allocations.load() > before);
}

QTEST_GUILESS_MAIN(NoAllocationTest)
#include "tst_no_allocation.moc"
