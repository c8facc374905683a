import { MeilisearchApiError, MeilisearchRequestError, MeilisearchTaskTimeOutError } from "meilisearch";
import { TooSlow } from "#app/platform/search-engine/falling-back.server";
import type { ServerFailure } from "#app/platform/search-engine/remote";
import { TaskFailed } from "./connection.server";
import { UnsupportedVersion } from "./state.server";

/** What went wrong, as somebody can be told it: whatever else comes is an answer that makes no sense. */
export function failureOf(error: unknown): ServerFailure {
  if (error instanceof UnsupportedVersion) return "version";
  if (error instanceof TooSlow || error instanceof MeilisearchTaskTimeOutError || isTimeOut(error)) return "slow";
  if (error instanceof MeilisearchRequestError) return "unreachable";
  if (error instanceof MeilisearchApiError) return failureOfStatus(error.response.status);
  return error instanceof TaskFailed ? "refused" : "nonsense";
}

const isTimeOut = (error: unknown) =>
  error instanceof MeilisearchRequestError && error.cause instanceof Error && error.cause.name.includes("TimeOut");

function failureOfStatus(status: number): ServerFailure {
  if (status === 401 || status === 403) return "key";
  return status === 404 ? "empty" : "refused";
}
