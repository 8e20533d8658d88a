// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/swaks.h"

namespace stampede::exchange {

namespace {

using D = SwaksDraft;
using H = Handler<SwaksDraft>;

constexpr const char* shown =
    QT_TRANSLATE_NOOP("stampede::exchange::Option", "what is shown is no part of a job");
constexpr const char* textOnly =
    QT_TRANSLATE_NOOP("stampede::exchange::Option", "shows a text and sends nothing");
constexpr const char* whole = QT_TRANSLATE_NOOP(
    "stampede::exchange::Option", "a load test sends whole messages; Test connection stops before mail");
constexpr const char* xclient = QT_TRANSLATE_NOOP("stampede::exchange::Option", "XCLIENT is not spoken");
constexpr const char* proxy =
    QT_TRANSLATE_NOOP("stampede::exchange::Option", "the PROXY protocol is not spoken");
constexpr const char* parts =
    QT_TRANSLATE_NOOP("stampede::exchange::Option",
                      "parts of a message are made by size; give an .eml file as message.template");
constexpr const char* mechanism = QT_TRANSLATE_NOOP(
    "stampede::exchange::Option", "only the mechanisms of auth.mechanism are known, by their own names");

constexpr std::array table{
    H{{"server s", Takes::Value}, &D::server},
    H{{"port p", Takes::Value}, &D::port},
    H{{"protocol", Takes::Value}, &D::protocol},
    H{{"socket pipe", Takes::MaybeValue}, &D::noNetwork},
    H{{"copy-routing", Takes::Value,
       QT_TRANSLATE_NOOP("stampede::exchange::Option",
                         "mail exchangers are not looked up; name the server")}},
    H{{"4"}, &D::ipv4},
    H{{"6"}, &D::ipv6},
    H{{"local-interface li", Takes::Value}, &D::localInterface},
    H{{"local-port lport lp", Takes::Value,
       QT_TRANSLATE_NOOP("stampede::exchange::Option", "the system chooses the port of each connection")}},
    H{{"helo ehlo lhlo h", Takes::Value}, &D::helo},
    H{{"timeout", Takes::Value}, &D::timeout},
    H{{"pipeline"}, &D::pipeline},
    H{{"prdr", Takes::Nothing, QT_TRANSLATE_NOOP("stampede::exchange::Option", "PRDR is not spoken")}},
    H{{"quit-after quit q", Takes::Value, whole}},
    H{{"drop-after drop da drop-after-send das", Takes::Value, whole}},
    H{{"tls"}, &D::tls},
    H{{"tls-optional tlso tls-optional-strict tlsos"}, &D::tlsOptional},
    H{{"tls-on-connect tlsc"}, &D::tlsOnConnect},
    H{{"tls-verify"}, &D::tlsVerify},
    H{{"tls-protocol tlsp", Takes::Value}, &D::tlsProtocol},
    H{{"tls-cipher", Takes::Value}, &D::tlsCipher},
    H{{"tls-ca-path", Takes::Value}, &D::tlsCaPath},
    H{{"tls-cert", Takes::Value}, &D::tlsCert},
    H{{"tls-key", Takes::Value}, &D::tlsKey},
    H{{"tls-sni", Takes::Value}, &D::tlsSni},
    H{{"tls-get-peer-cert", Takes::MaybeValue,
       QT_TRANSLATE_NOOP("stampede::exchange::Option", "Test connection shows the server's certificate")}},
    H{{"auth a", Takes::MaybeValue}, &D::auth},
    H{{"auth-optional ao auth-optional-strict aos", Takes::MaybeValue}, &D::authOptional},
    H{{"auth-user au", Takes::Value}, &D::authUser},
    H{{"auth-password ap", Takes::Secret}, &D::authPassword},
    H{{"auth-map am auth-extra ae", Takes::Value, mechanism}},
    H{{"auth-hide-password ahp", Takes::MaybeValue, shown}},
    H{{"auth-plaintext apt", Takes::Nothing, shown}},
    H{{"to t", Takes::Value}, &D::to},
    H{{"from f", Takes::Value}, &D::from},
    H{{"force-getpwuid", Takes::Nothing,
       QT_TRANSLATE_NOOP("stampede::exchange::Option",
                         "the sender is that of the job, not of this machine")}},
    H{{"data d", Takes::Value}, &D::data},
    H{{"body", Takes::Value}, &D::body},
    H{{"attach", Takes::Value}, &D::attach},
    H{{"attach-name attach-type", Takes::MaybeValue, parts}},
    H{{"attach-body", Takes::MaybeValue, parts}},
    H{{"add-header ah", Takes::Value}, &D::addHeader},
    H{{"header", Takes::Value}, &D::replaceHeader},
    H{{"header-* h-*", Takes::Value}, &D::namedHeader},
    H{{"no-data-fixup ndf no-strip-from nsf", Takes::Nothing,
       QT_TRANSLATE_NOOP("stampede::exchange::Option",
                         "messages always have the line ends and dots of SMTP")}},
    H{{"dump-as-body dab", Takes::MaybeValue, shown}},
    H{{"dump-as-body-shows-password dabsp", Takes::Nothing, shown}},
    H{{"suppress-data n no-hints nth no-send-hints nsh no-receive-hints nrh no-info-hints nih hide-receive "
       "hr "
       "hide-send hs hide-informational hi hide-all ha show-raw-text raw protect-prompt pp",
       Takes::Nothing, shown}},
    H{{"silent S show-time-lapse stl", Takes::MaybeValue, shown}},
    H{{"output output-file output-file-stdout output-file-stderr", Takes::Value, shown}},
    H{{"dump", Takes::MaybeValue, textOnly}},
    H{{"dump-mail support version help", Takes::Nothing, textOnly}},
    H{{"config", Takes::MaybeValue,
       QT_TRANSLATE_NOOP("stampede::exchange::Option",
                         "files of options are not read; import their options")}},
    H{{"xclient xclient-name xclient-addr xclient-port xclient-proto xclient-destaddr xclient-destport "
       "xclient-helo "
       "xclient-login xclient-reverse-name",
       Takes::MaybeValue, xclient}},
    H{{"xclient-delim xclient-optional xclient-optional-strict xclient-before-starttls xclient-no-verify",
       Takes::Nothing, xclient}},
    H{{"proxy proxy-version proxy-family proxy-command proxy-protocol proxy-source proxy-source-port "
       "proxy-dest "
       "proxy-dest-port",
       Takes::MaybeValue, proxy}},
};

} // namespace

std::vector<Word> applySwaksOptions(SwaksDraft& draft, std::span<const Word> words, const Locations& where,
                                    Problems& problems)
{
    return applyOptions(draft, table, words, {true, false, true}, where, problems);
}

} // namespace stampede::exchange
