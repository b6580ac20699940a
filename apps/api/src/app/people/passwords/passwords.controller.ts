import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import {
  ChangePasswordDto,
  ChoosePasswordDto,
  ForgottenPasswordDto,
  LookAtLinkDto,
  paths,
  type AccountLinkView,
} from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { CurrentActor, Public, SignedIn } from '../../platform/security';
import { PasswordsService } from './passwords.service';

@Controller()
export class PasswordsController {
  constructor(private readonly passwords: PasswordsService) {}

  /** Whose link it is: a token comes in the body, for addresses are logged. */
  @Post(paths.accountLinks)
  @Public()
  @UseGuards(ThrottlerGuard)
  @HttpCode(200)
  look(@Body() { token }: LookAtLinkDto): Promise<AccountLinkView> {
    return this.passwords.look(token);
  }

  /** Chooses a password by a link, once. */
  @Post(`${paths.accountLinks}/password`)
  @Public()
  @UseGuards(ThrottlerGuard)
  @HttpCode(204)
  choose(@Body() dto: ChoosePasswordDto): Promise<void> {
    return this.passwords.choose(dto);
  }

  /** Sends a link to whoever has that address; the answer is the same where nobody has. */
  @Post(`${paths.accountLinks}/forgotten`)
  @Public()
  @UseGuards(ThrottlerGuard)
  @HttpCode(204)
  forget(@Body() dto: ForgottenPasswordDto): Promise<void> {
    return this.passwords.forget(dto);
  }

  /** Changes one’s own password; other sessions end. */
  @Post(`${paths.session}/password`)
  @SignedIn()
  @HttpCode(204)
  change(@CurrentActor() actor: Actor, @Body() dto: ChangePasswordDto): Promise<void> {
    return this.passwords.change(actor, dto);
  }
}
