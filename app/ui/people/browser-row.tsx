import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Device } from "#app/lib/device";
import { Button } from "#app/ui/kit/button";
import { Time } from "#app/ui/kit/time";

type Browser = { id: string; device: Device; since: Date; seenAt: Date; current: boolean };

/** One browser somebody is signed in with, and the way to sign it out. This very one is left by signing out. */
export function BrowserRow({ browser }: { browser: Browser }) {
  const { t } = useTranslation();
  const device = useDeviceName(browser.device);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div>
        <p className="font-semibold">
          {device}
          {browser.current && (
            <span className="ml-2 rounded-sm bg-accent-soft px-1.5 py-0.5 text-accent-strong text-xs">
              {t("security.thisBrowser")}
            </span>
          )}
        </p>
        <p className="text-muted text-sm">
          {t("security.signedInSince")} <Time at={browser.since} /> · {t("security.lastSeen")}{" "}
          <Time at={browser.seenAt} />
        </p>
      </div>
      {!browser.current && (
        <Form method="post">
          <input type="hidden" name="session" value={browser.id} />
          <Button aria-label={t("security.signOutThat", { device })}>{t("security.signOutBrowser")}</Button>
        </Form>
      )}
    </li>
  );
}

function useDeviceName({ browser, system }: Device): string {
  const { t } = useTranslation();
  if (browser && system) return t("security.device", { browser, system });
  return browser ?? system ?? t("security.unknownDevice");
}
