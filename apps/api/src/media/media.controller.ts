import { type Acting, MediaLibrary } from '@canteen/application';
import { Id } from '@canteen/contracts';
import { AppError } from '@canteen/platform';
import {
  Controller,
  Get,
  Header,
  Param,
  Post,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ActingMember } from '../session/acting-member.decorator';

const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/** The part of an uploaded file that counts: its type is read from its content, its name is not kept. */
interface Upload {
  buffer: Buffer;
}

@Controller('api/media')
export class MediaController {
  constructor(private readonly pictures: MediaLibrary) {}

  @Post()
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: MAX_UPLOAD_BYTES, files: 1 } }))
  add(@ActingMember() acting: Acting, @UploadedFile() file: Upload | undefined) {
    if (!file) {
      throw new AppError('INVALID_INPUT', 'There was no picture in the upload. Choose a file.');
    }
    return this.pictures.add(acting, file.buffer);
  }

  @Get(':id/file')
  @Header('Cache-Control', 'private, max-age=3600, immutable')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Disposition', 'inline')
  async file(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
  ): Promise<StreamableFile> {
    const { bytes, contentType } = await this.pictures.file(acting, id);
    return new StreamableFile(bytes, { type: contentType, length: bytes.length });
  }
}
