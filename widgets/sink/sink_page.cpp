// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/sink_page.h"

#include "widgets/base/message_bar.h"
#include "widgets/base/note_label.h"
#include "widgets/base/preferences.h"
#include "widgets/charts/value_table.h"
#include "widgets/sink/answers_view.h"
#include "widgets/sink/behaviour_view.h"
#include "widgets/sink/ledger_view.h"
#include "widgets/sink/sink_charts.h"
#include "widgets/sink/sink_form.h"
#include "widgets/sink/sink_tiles.h"

#include <QSplitter>
#include <QTabWidget>

namespace stampede::widgets {

namespace {
const QString sidesKey = QStringLiteral("sink/sides");
const QString figuresKey = QStringLiteral("sink/figures");
const QString tabKey = QStringLiteral("sink/tab");
} // namespace

SinkPage::SinkPage(SinkHost& host, Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_host(host)
    , m_preferences(preferences)
    , m_start(new QAction(tr("&Start sink"), this))
    , m_stop(new QAction(tr("S&top sink"), this))
    , m_messages(new MessageBar(this))
    , m_form(new SinkForm(preferences, this))
    , m_tiles(new SinkTiles(this))
    , m_charts(new SinkCharts(preferences, this))
    , m_table(new ValueTable(this))
    , m_counters(new SinkCountersModel(this))
    , m_behaviour(new BehaviourView(host.behaviour(), preferences, this))
    , m_answers(new AnswersView(preferences, this))
    , m_ledger(new LedgerView(this))
    , m_tabs(new QTabWidget(this))
    , m_status(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_button(new QPushButton(this))
    , m_use(new QPushButton(tr("&Use for the job"), this))
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_figures(new QSplitter(Qt::Vertical, this))
{
    build();
    m_tabs->setCurrentIndex(std::clamp(m_preferences.choice(tabKey).toInt(), 0, m_tabs->count() - 1));
    connect(m_start, &QAction::triggered, this, &SinkPage::startSink);
    connect(m_stop, &QAction::triggered, &m_host, &SinkHost::stop);
    connect(m_button, &QPushButton::clicked, this,
            [this] { (m_stop->isEnabled() ? m_stop : m_start)->trigger(); });
    connect(m_use, &QPushButton::clicked, this, [this] {
        const auto [targetHost, port] = target();
        Q_EMIT useAsTarget(targetHost, port);
    });
    connect(m_form, &SinkForm::edited, this, [this] {
        offerTarget();
        tellBehaviour();
    });
    connect(&m_host, &SinkHost::stateChanged, this, &SinkPage::onState);
    connect(&m_host, &SinkHost::statsTaken, this, &SinkPage::onStats);
    connect(&m_host, &SinkHost::failed, this, [this](const QString& text) {
        m_messages->show(MessageBar::Severity::Error, tr("The sink could not start. %1").arg(text));
    });
    connect(m_charts, &SinkCharts::failed, this,
            [this](const QString& error) { m_messages->show(MessageBar::Severity::Error, error); });
    connect(m_charts, &SinkCharts::saved, this, [this](const QString& path) {
        m_messages->show(MessageBar::Severity::Info, tr("Saved as %1.").arg(path));
    });
    connect(&m_preferences, &Preferences::changed, this, &SinkPage::showStats);
    for (const auto& [splitter, key] : {std::pair(m_sides, sidesKey), std::pair(m_figures, figuresKey)}) {
        splitter->restoreState(m_preferences.state(key));
        connect(splitter, &QSplitter::splitterMoved, this, [this, splitter = splitter, key = key] {
            m_preferences.setState(key, splitter->saveState());
        });
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        m_preferences.setChoice(tabKey, QString::number(tab));
        showStats();
    });
    onState(m_host.state());
    if (m_host.state() != SinkHost::State::Idle)
        onStats(m_host.stats());
}

SinkPage::~SinkPage() = default;

sink::SinkSettings SinkPage::settings(Problems& problems) const
{
    return m_form->settings(problems);
}

quint16 SinkPage::port() const
{
    return m_form->port();
}

bool SinkPage::startsWithRun() const
{
    return m_form->startsWithRun();
}

void SinkPage::startSink()
{
    if (m_host.state() != SinkHost::State::Idle)
        return;
    Problems problems;
    const sink::SinkSettings settings = m_form->settings(problems);
    if (problems.isEmpty()) {
        m_messages->dismiss();
        m_host.start(settings);
        return;
    }
    QStringList texts;
    for (const Error& problem : problems.list())
        texts.append(problem.text);
    m_messages->show(MessageBar::Severity::Error, texts.join(u'\n'));
}

void SinkPage::onState(SinkHost::State state)
{
    using State = SinkHost::State;
    if (state == State::Starting) {
        m_rates.clear();
        m_charts->clear();
        showStats();
    }
    const bool idle = state == State::Idle;
    if (idle) {
        // Nothing comes in any more; the totals stay.
        m_rates.clear();
        showStats();
    }
    m_start->setEnabled(idle);
    m_stop->setEnabled(state == State::Starting || state == State::Running);
    m_form->setEnabled(idle);
    m_button->setEnabled(state != State::Stopping);
    m_button->setText(idle ? tr("Start sink") : tr("Stop sink"));
    m_button->setAccessibleName(m_button->text());
    m_button->setToolTip(idle ? tr("Listens with these settings (%1)")
                                    .arg(m_start->shortcut().toString(QKeySequence::NativeText))
                              : tr("Drops what is open and ends the sink (%1)")
                                    .arg(m_stop->shortcut().toString(QKeySequence::NativeText)));
    describeState();
    offerTarget();
    tellBehaviour();
}

void SinkPage::tellBehaviour()
{
    Problems problems;
    const bool isIdle = m_host.state() == SinkHost::State::Idle;
    const sink::SinkTls tls = (isIdle ? m_form->settings(problems) : m_host.settings()).tls;
    m_behaviour->setSink(!isIdle, tls != sink::SinkTls::None);
}

void SinkPage::describeState()
{
    switch (m_host.state()) {
    case SinkHost::State::Idle:
        m_status->setText(tr("Stopped. It takes mail, counts it and throws it away."));
        return;
    case SinkHost::State::Starting: m_status->setText(tr("Starting …")); return;
    case SinkHost::State::Stopping: m_status->setText(tr("Stopping …")); return;
    case SinkHost::State::Running: break;
    }
    const QHostAddress& address = m_host.address();
    const bool ipv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    const sink::SinkSettings& settings = m_host.settings();
    QStringList parts{tr("Listening on %1")
                          .arg((ipv6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
                                   .arg(address.toString())
                                   .arg(m_host.port())),
                      settings.server.lmtp ? tr("LMTP") : tr("SMTP")};
    if (settings.tls != sink::SinkTls::None)
        parts.append(settings.tls == sink::SinkTls::StartTls ? tr("STARTTLS") : tr("implicit TLS"));
    if (!address.isLoopback())
        parts.append(tr("reachable from other machines"));
    m_status->setText(parts.join(QStringLiteral(" · ")));
}

void SinkPage::onStats(const sink::SinkStats& stats)
{
    m_rates.add(stats);
    m_charts->add(stats);
    showStats();
}

void SinkPage::showStats()
{
    m_tiles->show(m_host.stats(), m_rates, m_preferences.rateUnit());
    m_counters->setStats(m_host.stats(), m_rates);
    m_behaviour->setStats(m_host.stats());
    if (m_tabs->currentWidget() == m_answers)
        m_answers->setStats(m_host.stats(), m_rates);
    if (m_tabs->currentWidget() == m_ledger)
        m_ledger->setArrivals(m_host.stats().untracked, m_host.stats().runs);
}

std::pair<QString, quint16> SinkPage::target() const
{
    if (m_host.isRunning())
        return {m_host.targetHost(), m_host.port()};
    Problems problems;
    const sink::SinkSettings settings = m_form->settings(problems);
    return {SinkHost::targetHostOf(settings.address), settings.address.isNull() ? quint16(0) : settings.port};
}

void SinkPage::offerTarget()
{
    const auto [targetHost, port] = target();
    m_use->setEnabled(port != 0);
    m_use->setToolTip(port != 0 ? tr("Makes %1, port %2, the target of the job").arg(targetHost).arg(port)
                                : tr("Start the sink first: its port is not known yet"));
}

} // namespace stampede::widgets
