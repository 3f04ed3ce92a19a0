import { Button, CodeField, Icon } from "@namegame/ui";
import { ButtonLink } from "../../shell/linked.tsx";
import { t } from "../../strings/index.ts";
import { FaceWall } from "./FaceWall.tsx";

/** What a stranger sees first: the promise in one line, the code, the way in. */
export function Landing() {
  return (
    <div className="mx-auto w-full max-w-[76rem] px-4 pb-16 sm:px-6 lg:px-10">
      <div className="grid items-center gap-x-12 gap-y-8 pt-4 md:grid-cols-[1.1fr_1fr] md:pt-10">
        <div>
          <Title />
          <p className="mt-5 mb-0 max-w-[34rem] text-lg text-ink-soft">{t.landing.lead}</p>
          <CodeForm />
        </div>
        <FaceWall />
      </div>
      <Ways />
    </div>
  );
}

function Title() {
  const { before, word, after } = t.landing.title;
  return (
    <h1 className="m-0 text-4xl">
      {before}
      <span className="relative isolate inline-block">
        {word}
        <svg
          viewBox="0 0 120 16"
          preserveAspectRatio="none"
          aria-hidden="true"
          className="absolute -bottom-[0.14em] left-0 -z-10 h-[0.24em] w-full text-honey"
        >
          <path d="M4 5c30 9 82 9 112 0" fill="none" stroke="currentColor" strokeWidth="7" strokeLinecap="round" />
        </svg>
      </span>
      {after}
    </h1>
  );
}

/** A plain form: the code works before, and without, our script. */
function CodeForm() {
  return (
    <div className="mt-8 max-w-[34rem]">
      <form action="/join" method="get" className="flex flex-wrap items-end gap-x-3 gap-y-4">
        <CodeField name="code" label={t.landing.codeLabel} />
        <Button type="submit" size="lg" className="max-sm:w-full">
          {t.landing.enterCode}
        </Button>
      </form>
      <p className="mt-2.5 mb-0 text-sm text-ink-soft">{t.landing.codeHint}</p>
      <div className="mt-8 flex flex-wrap items-center gap-x-3 gap-y-3 border-t border-line pt-6">
        <span className="max-sm:w-full sm:mr-1">{t.landing.alreadyHere}</span>
        <ButtonLink href="/sign-in" variant="secondary" className="max-sm:flex-1">
          {t.shell.signIn}
        </ButtonLink>
        <ButtonLink href="/groups/new" variant="secondary" className="max-sm:flex-1">
          {t.landing.startGroup}
        </ButtonLink>
      </div>
    </div>
  );
}

function Ways() {
  return (
    <>
      <ul className="m-0 mt-16 grid list-none gap-x-8 gap-y-8 p-0 sm:grid-cols-3">
        {t.landing.ways.map((way) => (
          <li key={way.title}>
            <Icon name={way.icon} size={32} className="text-accent" />
            <h2 className="mt-3 mb-1 text-lg">{way.title}</h2>
            <p className="m-0 text-ink-soft">{way.text}</p>
          </li>
        ))}
      </ul>
      <p className="mt-12 mb-0 max-w-[34rem] text-sm text-ink-soft">{t.landing.promise}</p>
    </>
  );
}
