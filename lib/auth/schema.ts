import { z } from "zod";
import { EmailAddress } from "./parse-email";
import { TOKEN_FORM } from "./policy";

/**
 * The maximum length of a password in UTF-16 units, so that nothing huge is normalised; the room's own rules count
 * better.
 */
const MOST_TYPED = 512;

/** A name as people write it, without line breaks or invisible marks that reverse a line. */
const Name = z
  .string({ error: "Enter your name." })
  .trim()
  .min(1, { error: "Enter your name." })
  .max(100, { error: "Use at most 100 characters." })
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u, {
    error: "This contains characters that a name cannot have.",
  });

const Password = z
  .string({ error: "Enter your password." })
  .min(1, { error: "Enter your password." })
  .max(MOST_TYPED, { error: "This is too long." });

const NewPassword = z
  .string({ error: "Choose a password." })
  .min(1, { error: "Choose a password." })
  .max(MOST_TYPED, { error: "Use at most 128 characters." });

const Token = z
  .string()
  .regex(TOKEN_FORM, { error: "This link is incomplete. Open it from the mail again." });

/** Where to go afterwards; made safe where it is used. */
const Next = z.string().max(2_000).optional();

/** With a password, or with a mailed link; Enter means the first. */
export const SignIn = z
  .strictObject({
    how: z.enum(["password", "link"]).default("password"),
    email: EmailAddress,
    password: z.string().max(MOST_TYPED, { error: "This is too long." }).default(""),
    next: Next,
  })
  .refine(({ how, password }) => how === "link" || password !== "", {
    path: ["password"],
    error: "Enter your password.",
  });
export const PasswordCredentials = z.object({ email: EmailAddress, password: Password });
export const SignInAsDemo = z.strictObject({ email: EmailAddress, next: Next });
/** With a password, or by a mailed link without one. */
export const SignUp = z
  .strictObject({
    how: z.enum(["password", "link"]).default("password"),
    name: Name,
    email: EmailAddress,
    password: z.string().max(MOST_TYPED, { error: "Use at most 128 characters." }).default(""),
    next: Next,
  })
  .refine(({ how, password }) => how === "link" || password !== "", {
    path: ["password"],
    error: "Choose a password.",
  });
export const RequestLink = z.strictObject({ email: EmailAddress, next: Next });
export const UseLink = z.strictObject({ token: Token, next: Next });
export const VerifyEmail = z.strictObject({ token: Token, password: Password.optional(), next: Next });
export const ResetPassword = z.strictObject({ token: Token, password: NewPassword, next: Next });
export const SetUp = z.strictObject({ token: Token, name: Name, email: EmailAddress, password: NewPassword });
export const ChangeName = z.strictObject({ name: Name });
export const ChangePassword = z.strictObject({
  currentPassword: Password.optional(),
  newPassword: NewPassword,
});
export const ChangeEmail = z.strictObject({ email: EmailAddress, currentPassword: Password.optional() });
export const EndSession = z.strictObject({ sessionId: z.uuid() });
/** The confirmation is mailed again; `next`: the page that it is asked from. */
export const RequestVerification = z.strictObject({ next: Next });
/** A form that consists of a button. */
export const Nothing = z.strictObject({});

/** The query parameters that a screen reads; anything else is ignored. */
export const ScreenQuery = z.object({
  next: z.string().max(2_000).optional().catch(undefined),
  /** the sessions that were just ended */
  ended: z.literal("everywhere").optional().catch(undefined),
});
export const LinkQuery = z.object({
  token: z.string().regex(TOKEN_FORM).optional().catch(undefined),
  next: z.string().max(2_000).optional().catch(undefined),
});
