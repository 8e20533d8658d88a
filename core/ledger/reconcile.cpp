// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/reconcile.h"

#include "ledger/journal_file.h"
#include "ledger/journal_reader.h"
#include "ledger/reconcile_words.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace stampede::ledger {
namespace {

/// One joining: the files, the books, how far it is.
class Joiner {
public:
    Joiner(const QString& departures, const QStringList& arrivals, Problems& problems,
           const std::function<bool(double)>& progress)
        : m_departures(problems)
        , m_progress(progress)
    {
        m_good = m_departures.open(departures, departuresFormat);
        for (const QString& path : arrivals) {
            m_sources.push_back(std::make_unique<Source>(problems));
            m_good = m_sources.back()->reader.open(path, arrivalsFormat) && m_good;
        }
        m_size = m_good ? m_departures.size() : 0;
        for (const auto& source : m_sources)
            m_size += m_good ? source->reader.size() : 0;
    }

    bool good() const { return m_good; }
    bool readFacts(Reconciled& out);
    /// False: broken off.
    bool readDepartures(Ledger& ledger);
    void readArrivals(Ledger& ledger, Reconciled& out);
    qint64 lastDeparture() const { return m_lastDeparture; }

private:
    static constexpr std::size_t atOnce = 4096;

    struct Source {
        explicit Source(Problems& problems) : reader(problems) {}
        JournalReader reader;
        ArrivalLine line;
    };

    bool readDeparture(std::string_view line, Departure& departure);
    bool nextOf(Source& source, Ledger& ledger, Reconciled& out);
    quint16 numberOf(std::string_view domain, Ledger& ledger);
    /// False: it is to be broken off.
    bool tell();

    JournalReader m_departures;
    std::vector<std::unique_ptr<Source>> m_sources;
    const std::function<bool(double)>& m_progress;
    std::unordered_map<std::string, quint16> m_domains;
    std::string m_run;
    std::string m_firstRecord; ///< the line that ended the facts
    std::string m_domain;
    qint64 m_size = 0;
    qint64 m_lastDeparture = 0;
    bool m_good = true;
};

bool Joiner::tell()
{
    qint64 done = m_departures.done();
    for (const auto& source : m_sources)
        done += source->reader.done();
    m_good = m_good && (!m_progress || m_progress(static_cast<double>(done) /
                                                  static_cast<double>(std::max<qint64>(1, m_size))));
    return m_good;
}

bool Joiner::readFacts(Reconciled& out)
{
    constexpr std::string_view run = "# run ";
    constexpr std::string_view job = "# job ";
    std::string_view line;
    while (m_firstRecord.empty() && m_departures.next(line)) {
        if (line.starts_with(run))
            m_run = line.substr(run.size());
        else if (line.starts_with(job))
            out.job = QByteArray(line.data() + job.size(), static_cast<qsizetype>(line.size() - job.size()));
        else if (!line.starts_with('#'))
            m_firstRecord = line.empty() ? std::string_view("\t") : line;
    }
    out.run = QString::fromStdString(m_run);
    if (m_run.empty() && !m_departures.failed())
        m_departures.complain(ReconcileWords::tr("a line \"# run\" with the run's name is missing"));
    m_good = !m_departures.failed();
    return m_good;
}

bool Joiner::readDeparture(std::string_view line, Departure& departure)
{
    if (line.starts_with('#'))
        return false;
    if (parseDeparture(line, departure))
        return true;
    m_good = false;
    m_departures.complain(
        ReconcileWords::tr("expected \"accepted\", \"uncertain\" or \"refused\", and four numbers behind "
                           "it, separated by tabs"));
    return false;
}

bool Joiner::readDepartures(Ledger& ledger)
{
    std::vector<Departure> batch;
    std::string_view line = m_firstRecord;
    bool more = !m_firstRecord.empty();
    while (more) {
        Departure departure;
        if (readDeparture(line, departure)) {
            batch.push_back(departure);
            m_lastDeparture = std::max(m_lastDeparture, departure.at);
        }
        more = m_departures.next(line);
        if (batch.size() < atOnce && more)
            continue;
        // With the first problem nothing will come of it; the rest is read for further ones.
        if (m_good)
            ledger.enter(batch);
        batch.clear();
        if (m_good && !tell())
            return false;
    }
    m_good = m_good && !m_departures.failed();
    return true;
}

quint16 Joiner::numberOf(std::string_view domain, Ledger& ledger)
{
    constexpr quint16 withoutName = 0xffff;
    m_domain = domain;
    const auto found = m_domains.find(m_domain);
    if (found != m_domains.end())
        return found->second;
    if (m_domains.size() == withoutName)
        return withoutName;
    const quint16 number = static_cast<quint16>(m_domains.size());
    m_domains.emplace(m_domain, number);
    ledger.nameDomain(number, QString::fromStdString(m_domain));
    return number;
}

/// The next arrival of this run. False: there is none.
bool Joiner::nextOf(Source& source, Ledger& ledger, Reconciled& out)
{
    std::string_view line;
    while (source.reader.next(line)) {
        if (line.starts_with('#'))
            continue;
        if (!parseArrival(line, source.line)) {
            m_good = false;
            source.reader.complain(ReconcileWords::tr("expected run, number, recipient, two times, number of "
                                                      "recipients and 0 or 1, separated by tabs"));
        } else if (source.line.run != m_run) {
            ++out.otherRuns;
        } else {
            source.line.arrival.domain = numberOf(source.line.domain, ledger);
            return true;
        }
    }
    m_good = m_good && !source.reader.failed();
    return false;
}

void Joiner::readArrivals(Ledger& ledger, Reconciled& out)
{
    std::vector<Source*> left;
    for (const auto& source : m_sources)
        if (nextOf(*source, ledger, out))
            left.push_back(source.get());
    std::vector<Arrival> batch;
    while (!left.empty()) {
        // Of several sinks, in the order of time: numbers out of order are not made by one file after
        // another.
        const auto first = std::ranges::min_element(
            left, {}, [](const Source* source) { return source->line.arrival.arrived; });
        batch.push_back((*first)->line.arrival);
        if (!nextOf(**first, ledger, out))
            left.erase(first);
        if (batch.size() < atOnce && !left.empty())
            continue;
        if (m_good)
            ledger.enter(batch);
        batch.clear();
        if (m_good && !tell())
            return;
    }
}

} // namespace

std::optional<Reconciled>
reconcile(const QString& departures, const QStringList& arrivals,
          const std::function<Ledger::RecipientsOf(const QByteArray&, const QString&)>& recipientsOf,
          Problems& problems, const std::function<bool(double)>& progress)
{
    Joiner joiner(departures, arrivals, problems, progress);
    Reconciled out;
    if (!joiner.good() || !joiner.readFacts(out))
        return std::nullopt;
    Ledger ledger(recipientsOf ? recipientsOf(out.job, out.run) : Ledger::RecipientsOf());
    if (joiner.readDepartures(ledger))
        joiner.readArrivals(ledger, out);
    if (!joiner.good())
        return std::nullopt;
    out.account = ledger.close(joiner.lastDeparture(), false);
    const auto figures = std::make_unique<metrics::Interval>();
    ledger.take(*figures);
    out.delivery = std::move(figures->distributions.delivery);
    out.transit = std::move(figures->distributions.transit);
    return out;
}

} // namespace stampede::ledger
