package uk.gov.dwp.jobmatch.board;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to see.
 *
 * @param group code of the one group to look at; null for all that are the caller's to see
 */
public record Board(BoardView view, @Nullable String group, BoardOrder order) {}
