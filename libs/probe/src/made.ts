/** Rows to take away again, filled while they are made: what was begun is known whatever happens next. */
export interface Made {
  userIds: string[];
  groupIds: string[];
}
