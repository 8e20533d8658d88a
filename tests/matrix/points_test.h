// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matrix/cell.h"

#include <QtTest>

Q_DECLARE_METATYPE(stampede::matrix::Wire)
Q_DECLARE_METATYPE(stampede::matrix::Trouble)
Q_DECLARE_METATYPE(stampede::matrix::Point)

namespace stampede::matrix {

/// The rows of all troubles that make sense at these stages, over all wires; how many.
int addCells(std::initializer_list<Point> points);
/// Carries out the row's cell.
void runCell(const Certificate& certificate);
/// One run over each kind of connection, so that what is made once is made.
void warmUp(const Certificate& certificate);

} // namespace stampede::matrix
