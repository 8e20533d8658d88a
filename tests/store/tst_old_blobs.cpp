// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_maker.h"
#include "store/metric_codec.h"
#include "store/result_codec.h"
#include "store/schema.h"
#include "store_rig.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::store;
using namespace std::chrono_literals;

namespace {

/// What the first Stampede that kept a history wrote for three seconds of test::MadeUpRun(2): blobs of
/// layout 1.
QByteArray oldBlob(const char* kind)
{
    static const QHash<QByteArray, QByteArray> blobs{
        {"point",
         "AYDQrPMOgKjWuQcCAgABAQAAAAAAAAAAAAAAAQAA0A8AAAAAAAAAAAAAAAYOAAAAAAAAAgDAPUQAEDxFABA8RQIAQC5EAJA3"
         "RQCQN0UCAAAyRACwPkUAsD5FAgCAQUQAEDxFABA8RQACADAsRQDcNUYA3DVGAgCQLkUAXDZGAFw2RgIAAFBBAAA0QgAANEKA"
         "gBECAoCAEQIC"},
        {"row",
         "AQGAqNa5B4Co1rkHAgIAAQEAAAAAAAAAAAAAAAEAANAPAAAAAAAAAAAAAAAGDgCAhK9fgMLXL8DKuhUCCPQDBAAAAAKA7LgL"
         "gNCs8w4IMi4wLjAgT2sGhgcIDgIAAoCU69wDgNCs8w4JdHJ5IGxhdGVy"},
        {"distributions",
         "AZQDqgF4nJXNrw8BcRjH8e/zfr4CxSGZC/wJkl/BH+SPUJSbYGYmKiS7YKIJkmQXbC4IdIFml5i5fucJn8/22V575NZpuYNJ"
         "yRhTML/TuOUb58nCdJ+/4SisFOViGUJQoRlLJ0neYSf02WfoMa3QjmExCV6FkRIKLzgIoZuePpSxsBWWlrmw/uNroGwspyyh"
         "g6fMaumpb4kUL8c7j69EVeoxzSbRMg0wqP0A0ws+RA=="},
        {"standings",
         "AQIVcDk1KHJlc3BvbnNlKSA8IDUwMG1zAAEBDXA5NShyZXNwb25zZSkBAAAAAMAcyEAAAAAAgIQeQQEBCtejcD0K7z8AAAAA"
         "AADwPzwAAAAVcDk1KHJlc3BvbnNlKSA8IDUwMG1zAQIBDXA5NShyZXNwb25zZSkAAAAAAICEHkEBAQrXo3A9Cu8/AAAAAAAA"
         "8D88AYCg2eYdAAA="},
        {"ceiling",
         "AQEBAQEAAAAAALCNQDJUaGUgaGlnaGVzdCByYXRlIHRoYXQgbWVldHMgdGhlIGNyaXRlcmlhIGlzIDk1MC9zLgIAAQAAAAAA"
         "QH9AAID4gq0WgIji7WAAAAAAADh/QAAAAAAAQI9AAAAAAABAn0AAAAAAAHCnQAACAgAAAAAAsI1AgIji7WCAgOWad4Cwgt3W"
         "AgAAAAAAIIxAAAAAAAAA8D8AAAAAAAAAQAAAAAAAAAhACXA5NSBhYm92ZQ=="},
        {"environment",
         "AQVsYWItNx5EZWJpYW4gR05VL0xpbnV4IDEyIChib29rd29ybSkLbGludXggNi4xLjAIU29tZSBDUFUQgMCyzTsFMC4xLjAF"
         "Ni40LjIOT3BlblNTTCAzLjAuMTU="},
        {"checkpoint",
         "AQKA+IKtFgEegPiCrRaAhK9fBgYAAwMAAAAAAAAAAAAAAAMAAPAuAAAKAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
         "AAAArwEBlAOqAXiclc2vDwFxGMfx7/N+vgLFIZkL/AmSX8Ef5I9QlJtgZiYqJLtgogmSZBdsLgh0gWaXmLl+5wmfz/bZXnvk"
         "1mm5g0nJGFMwv9O45RvnycJ0n7/hKKwU5WIZQlChGUsnSd5hJ/TZZ+gxrdCOYTEJXoWREgovOAihm54+lLGwFZaWubD+42ug"
         "bCynLKGDp8xq6alviRQvxzuPr0RV6jHNJtEyDTCo/QDTCz5EAQj0AwQAAAADgOy4C4Cg2eYdCDIuMC4wIE9rAAAAAAAAgLC0"
         "+AiA3LmREcDKuhUCgMSf1QyAyM60DT6AgEA="},
        {"result",
         "AQHAyOnzlmcBsPfp85ZnAAAAAR6A+IKtFoCEr18GBgADAwAAAAAAAAAAAAAAAwAA8C4AAAoAAAAAAAAAAAAAAAAAAAAAAAAA"
         "AAAAAAAAAAAAAAAAAACvAQGUA6oBeJyVza8PAXEYx/Hv836+AsUhmQv8CZJfwR/kj1CUm2BmJioku2CiCZJkF2wuCHSBZpeY"
         "uX7nCZ/P9tlee+TWabmDSckYUzC/07jlG+fJwnSfv+EorBTlYhlCUKEZSydJ3mEn9Nln6DGt0I5hMQlehZESCi84CKGbnj6U"
         "sbAVlpa5sP7ja6BsLKcsoYOnzGrpqW+JFC/HO4+vRFXqMc0m0TINMKj9ANMLPkQBCPQDBAAAAAOA7LgLgKDZ5h0IMi4wLjAg"
         "T2sAAAAAAACAsLT4CIDcuZERwMq6FQKAxJ/VDIDIzrQNPoCAQID4gq0WBAKAvMGWCwQIMzAgbXNnL3OA+IKtFgARY2FjaGUg"
         "Y2xlYXJlZCDinJMBAQAAAAAAAYCAgAUCAAQBA0RTTgEHVExTdjEuMxZUTFNfQUVTXzI1Nl9HQ01fU0hBMzg0EkNOPW14LmV4"
         "YW1wbGUudGVzdA1DTj1FeGFtcGxlIENBAYDgq5bZaARhYjEyAQECFXA5NShyZXNwb25zZSkgPCA1MDBtcwABAQ1wOTUocmVz"
         "cG9uc2UpAQAAAADAHMhAAAAAAICEHkEBAQrXo3A9Cu8/AAAAAAAA8D88AAAAFXA5NShyZXNwb25zZSkgPCA1MDBtcwECAQ1w"
         "OTUocmVzcG9uc2UpAAAAAACAhB5BAQEK16NwPQrvPwAAAAAAAPA/PAGAoNnmHQAAAQEBAQEAAAAAALCNQDJUaGUgaGlnaGVz"
         "dCByYXRlIHRoYXQgbWVldHMgdGhlIGNyaXRlcmlhIGlzIDk1MC9zLgIAAQAAAAAAQH9AAID4gq0WgIji7WAAAAAAADh/QAAA"
         "AAAAQI9AAAAAAABAn0AAAAAAAHCnQAACAgAAAAAAsI1AgIji7WCAgOWad4Cwgt3WAgAAAAAAIIxAAAAAAAAA8D8AAAAAAAAA"
         "QAAAAAAAAAhACXA5NSBhYm92ZQ=="},
    };
    return QByteArray::fromBase64(blobs.value(kind));
}

/// The result of a tracked run as layout 2 had it: 70 s, 60 of them a wait for arrivals.
QByteArray trackedBlob()
{
    return QByteArray::fromBase64("AgGA4KeBpGUBgOCngaRlAAAAAQCA8JnFiQQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                                  "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAN"
                                  "AQIKeJxjZAAAAAQAAgAAAAAAAACA+IKtFoCg2eYdwMq6FQGA8IXaLAAACgGAkN/ASgAA"
                                  "AAAAAAEBADkyAwIJAQcEAwEBAYC8wZYLAhBvbmUuZXhhbXBsZS50ZXN0KAIBB9APoB/w"
                                  "LsA+ASoKAQEAAQEBAQMADBPDvEBvbmUuZXhhbXBsZS50ZXN0AAH///////////8BAAAE"
                                  "AAhhQGIudGVzdAIA");
}

test::MadeUpRun threeSeconds(metrics::Point* last = nullptr)
{
    test::MadeUpRun run(2);
    for (int i = 0; i < 3; ++i)
        for (const metrics::PointAt& at : run.next().points)
            if (last != nullptr)
                *last = at.point;
    return run;
}

} // namespace

/// Blobs and histories of older layouts are still read; what they do not know is as of a run that was not
/// tracked.
class TestOldBlobs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void point();
    void row();
    void distributions();
    void checkpoint();
    void result();
    void trackedResult();
    void others();
    void cutShort();
    void oldFile();
};

void TestOldBlobs::point()
{
    metrics::Point made;
    threeSeconds(&made);
    metrics::Point read;
    read.queue = 7;
    read.counters.deliveries.lost = 7;
    QVERIFY(unpackPoint(oldBlob("point"), read));
    QCOMPARE(read.start, made.start);
    QVERIFY(read.counters == made.counters);
    QCOMPARE(read.connections, made.connections);
    QCOMPARE(read.service, made.service);
    QCOMPARE(read.response, made.response);
    QCOMPARE(read.queue, qint64(-1));
    for (std::size_t i = 0; i < metrics::measureCount; ++i)
        if (i < metrics::deliveryMeasure)
            QCOMPARE(read.percentiles[i], made.percentiles[i]);
        else
            QCOMPARE(read.percentiles[i], (std::array<float, 3>{-1, -1, -1}));
}

void TestOldBlobs::row()
{
    const metrics::SecondRow made = test::madeUpSecond(1, 2);
    metrics::SecondRow read;
    read.queue = 7;
    read.draining = true;
    read.counters.uncertain = 7;
    FindingTrail trail;
    QVERIFY(unpackRow(oldBlob("row"), read, trail));
    QCOMPARE(read.second, made.second);
    QVERIFY(read.counters == made.counters);
    QCOMPARE(read.connections, made.connections);
    QCOMPARE(read.usage.residentBytes, made.usage.residentBytes);
    QCOMPARE(read.findings.size(), made.findings.size());
    QCOMPARE(read.findings.at(1).sample, made.findings.at(1).sample);
    QCOMPARE(read.queue, qint64(-1));
    QVERIFY(!read.draining);
}

void TestOldBlobs::distributions()
{
    const test::MadeUpRun run = threeSeconds();
    metrics::Distributions read;
    read.delivery.recordMicros(5);
    QVERIFY(unpackDistributions(oldBlob("distributions"), read));
    for (std::size_t i = 0; i < metrics::measureCount; ++i)
        QVERIFY(metrics::histogramOf(read, i) == metrics::histogramOf(run.distributions(), i));
}

void TestOldBlobs::checkpoint()
{
    const test::MadeUpRun run = threeSeconds();
    Checkpoint read;
    QVERIFY(unpackCheckpoint(oldBlob("checkpoint"), read));
    QCOMPARE(read.through, quint64(2));
    QCOMPARE(read.sending, Nanos(3s));
    QVERIFY(read.totals->total == run.total());
    QCOMPARE(read.totals->descriptorLimit, quint64(1'048'576));
    QCOMPARE(read.totals->queue, qint64(-1));
    QVERIFY(!read.totals->draining);
}

void TestOldBlobs::result()
{
    const test::MadeUpRun run = threeSeconds();
    const load::RunResult made = test::madeUpResult(test::madeUpHead(QStringLiteral("a1")), run);
    load::RunResult read;
    read.ledger.emplace();
    QVERIFY(unpackResult(oldBlob("result"), read));
    QVERIFY(!read.ledger);
    QCOMPARE(read.started, made.started);
    QVERIFY(read.last->total == made.last->total);
    QVERIFY(read.criteria == made.criteria);
    QCOMPARE(read.markers.at(1).text, made.markers.at(1).text);
    QCOMPARE(read.tls->cipher, made.tls->cipher);
    QCOMPARE(read.ceiling->steps.size(), made.ceiling->steps.size());
    QCOMPARE(packResult(read), packResult(made)); // and goes on in the new layout
}

/// What sending took was not known yet: it is what the whole run took.
void TestOldBlobs::trackedResult()
{
    load::RunResult read;
    QVERIFY(unpackResult(trackedBlob(), read));
    QCOMPARE(read.sending, Nanos(10s));
    QCOMPARE(read.last->queue, qint64(5));
    QVERIFY(read.last->draining && !read.last->sent);
    QCOMPARE(read.last->effort().elapsed, Nanos(70s));
    QCOMPARE(read.last->effort().workerCpu, std::vector<Nanos>{6s});
    QCOMPARE(read.ledger->totals.expected, quint64(57));
    QCOMPARE(read.ledger->items.size(), std::size_t(3));
    QByteArray renamed = trackedBlob();
    renamed[0] = 3;
    QVERIFY(!unpackResult(renamed, read));
}

void TestOldBlobs::others()
{
    const load::RunResult made = test::madeUpResult(test::madeUpHead(QStringLiteral("a1")), threeSeconds());
    std::vector<criteria::Standing> standings;
    QVERIFY(unpackStandings(oldBlob("standings"), standings));
    QVERIFY(standings == made.criteria);
    load::CeilingResult ceiling;
    QVERIFY(unpackCeiling(oldBlob("ceiling"), ceiling));
    QCOMPARE(ceiling.text, made.ceiling->text);
    report::Environment environment;
    QVERIFY(unpackEnvironment(oldBlob("environment"), environment));
    QCOMPARE(environment.host, test::madeUpEnvironment().host);
}

/// An old blob is not taken for a whole new one, nor the other way round.
void TestOldBlobs::cutShort()
{
    for (const char* kind : {"point", "row", "checkpoint", "result"}) {
        const QByteArray old = oldBlob(kind);
        QByteArray renamed = old;
        renamed[0] = 2;
        metrics::Point point;
        metrics::SecondRow row;
        FindingTrail trail;
        Checkpoint checkpoint;
        load::RunResult result;
        const auto reads = [&](const QByteArray& bytes) {
            return kind == QByteArray("point")        ? unpackPoint(bytes, point)
                   : kind == QByteArray("row")        ? unpackRow(bytes, row, trail)
                   : kind == QByteArray("checkpoint") ? unpackCheckpoint(bytes, checkpoint)
                                                      : unpackResult(bytes, result);
        };
        QVERIFY2(reads(old), kind);
        QVERIFY2(!reads(renamed), kind);
        for (qsizetype size = 1; size < old.size(); ++size)
            QVERIFY2(!reads(old.left(size)), kind);
    }
}

/// A file of the first schema, with its blobs, is brought up to date and read.
void TestOldBlobs::oldFile()
{
    test::StoreRig rig;
    rig.record(test::madeUpHead(QStringLiteral("old")), 3, true, 2);
    {
        // Back to what the first Stampede left.
        const auto database = Database::open(rig.file);
        QVERIFY(database);
        for (const char* statement :
             {"ALTER TABLE runs DROP COLUMN lost", "ALTER TABLE runs DROP COLUMN duplicates",
              "ALTER TABLE runs DROP COLUMN delivery_p95", "PRAGMA user_version=1", "DELETE FROM points"})
            QVERIFY2((*database)->run(QString::fromLatin1(statement)), statement);
        QVERIFY((*database)->run(QStringLiteral("UPDATE parts SET data=? WHERE kind=?"),
                                 {oldBlob("result"), static_cast<int>(Part::Result)}));
        QVERIFY((*database)->run(QStringLiteral("INSERT INTO points VALUES(1, 1, 2000000000, ?)"),
                                 {oldBlob("point")}));
        QVERIFY(
            (*database)->run(QStringLiteral("UPDATE seconds SET data=? WHERE second=1"), {oldBlob("row")}));
    }
    const auto store = rig.open();
    QVERIFY(store != nullptr);
    const auto list = store->list();
    QVERIFY(list);
    QCOMPARE(list->size(), 1);
    QVERIFY(!list->first().lost && !list->first().duplicates);
    QCOMPARE(list->first().deliveryP95, 0.0);
    const auto record = store->load(QStringLiteral("old"));
    QVERIFY(record);
    QVERIFY(!record->result.ledger);
    QCOMPARE(record->result.last->total.started, quint64(6));
    QCOMPARE(record->history.at(1).last().queue, qint64(-1));
    int rows = 0;
    QVERIFY(store->eachRow(QStringLiteral("old"), [&](const metrics::SecondRow& row) {
        ++rows;
        QCOMPARE(row.queue, qint64(-1));
    }));
    QCOMPARE(rows, 3);
}

QTEST_GUILESS_MAIN(TestOldBlobs)
#include "tst_old_blobs.moc"
